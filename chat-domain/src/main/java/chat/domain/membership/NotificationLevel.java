package chat.domain.membership;

import chat.domain.WireEnum;

/** What a member is notified about in a room. */
public enum NotificationLevel implements WireEnum {
    ALL,
    MENTIONS,
    NOTHING;
}
