package chat.adapter.rest.message;

import chat.application.message.ListReactions;
import chat.application.message.MarkRead;
import chat.application.message.MarkUnread;
import chat.application.message.PinMessage;
import chat.application.message.ReactToMessage;

/** All that readers can do with what others said. */
public record MessageActionUseCases(
        ReactToMessage react, ListReactions reactions, PinMessage pin, MarkRead read, MarkUnread unread) {}
