package chat.domain.room;

import chat.domain.WireEnum;

/** Who finds a room: everyone signed in, its members only, or just those few whom it was made for. */
public enum Visibility implements WireEnum {
    PUBLIC,
    PRIVATE,
    DIRECT;
}
