package chat.domain.room;

import chat.domain.text.Coded;

/** Who finds a room: everyone signed in, its members only, or just those few whom it was made for. */
public enum Visibility implements Coded {
    PUBLIC,
    PRIVATE,
    DIRECT;
}
