package chat.domain.member;

import chat.domain.text.Coded;

/** What of a room a member wants to be told of when not looking. */
public enum NotificationLevel implements Coded {
    ALL,
    MENTIONS,
    NOTHING;
}
