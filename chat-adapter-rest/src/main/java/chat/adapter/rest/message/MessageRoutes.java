package chat.adapter.rest.message;

import chat.application.message.MessageUseCases;
import chat.application.message.PageQueries;
import com.fasterxml.jackson.core.JsonFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** The resources for messages, reactions, pins and read markers. */
public final class MessageRoutes {
    private MessageRoutes() {}

    /**
     * Registers the resources.
     *
     * @param json encodes pages of messages
     */
    public static void register(ResourceConfig config, MessageUseCases messages, JsonFactory json) {
        PageQueries pages = messages.queries().pages(new MessagePageEncoder(json)::encode);
        config.register(new MessagesResource(messages.post(), pages))
                .register(new MessageResource(messages))
                .register(new ChangesResource(messages.changes()))
                .register(new ReactionsResource(messages.queries()))
                .register(new ReactionResource(messages.react()))
                .register(new PinResource(messages.pin()))
                .register(new ReadMarkerResource(messages.markRead(), messages.markUnread()));
    }
}
