package chat.adapter.rest.message;

import chat.application.message.MessageUseCases;
import org.glassfish.jersey.server.ResourceConfig;

/** The resources for messages, reactions, pins and read markers. */
public final class MessageRoutes {
    private MessageRoutes() {}

    /** Registers the resources. */
    public static void register(ResourceConfig config, MessageUseCases messages) {
        config.register(new MessagesResource(messages.post(), messages.queries()))
                .register(new MessageResource(messages))
                .register(new ChangesResource(messages.changes()))
                .register(new ReactionsResource(messages.queries()))
                .register(new ReactionResource(messages.react()))
                .register(new PinResource(messages.pin()))
                .register(new ReadMarkerResource(messages.markRead(), messages.markUnread()));
    }
}
