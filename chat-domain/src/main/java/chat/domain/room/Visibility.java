package chat.domain.room;

import chat.domain.WireEnum;

/** Who can see a room: every user, its members only, or the fixed members of a direct room. */
public enum Visibility implements WireEnum {
    PUBLIC,
    PRIVATE,
    DIRECT;
}
