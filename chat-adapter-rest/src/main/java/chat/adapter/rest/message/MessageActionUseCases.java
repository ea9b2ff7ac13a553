package chat.adapter.rest.message;

import chat.application.message.ListReactions;
import chat.application.message.MarkRead;
import chat.application.message.MarkUnread;
import chat.application.message.PinMessage;
import chat.application.message.ReactToMessage;

/** The use cases that act on existing messages: reactions, pins and read markers. */
public record MessageActionUseCases(
        ReactToMessage react, ListReactions reactions, PinMessage pin, MarkRead read, MarkUnread unread) {}
