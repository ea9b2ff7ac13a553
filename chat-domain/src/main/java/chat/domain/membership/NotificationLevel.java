package chat.domain.membership;

import chat.domain.WireEnum;

/** What of a room a member wants to be told of when not looking. */
public enum NotificationLevel implements WireEnum {
    ALL,
    MENTIONS,
    NOTHING;
}
