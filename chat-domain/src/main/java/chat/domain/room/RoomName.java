package chat.domain.room;

import static chat.domain.error.ErrorCode.BAD_REQUEST;

import chat.domain.error.ChatException;
import chat.domain.text.PlainText;

/** The name of a room: at most 80 characters, trimmed, without control characters; only direct rooms have none. */
public record RoomName(String value) {
    public static final int MAX_LENGTH = 80;
    public static final RoomName NONE = new RoomName("");

    /** Refuses with {@code bad_request} on the field {@code name}. */
    public RoomName {
        value = PlainText.trim(value);
        if (PlainText.length(value) > MAX_LENGTH) {
            throw invalid("too_long", "The name of a room has at most 80 characters.");
        }
        if (value.codePoints().anyMatch(Character::isISOControl) || !PlainText.isWellFormed(value)) {
            throw invalid("invalid", "The name of a room has no control characters.");
        }
    }

    /** A name that somebody gives to a room; refuses with {@code bad_request} one without a character. */
    public static RoomName given(String value) {
        RoomName name = new RoomName(value);
        if (name.equals(NONE)) {
            throw invalid("missing", "A room needs a name.");
        }
        return name;
    }

    /** Equal for names that are the same without regard to case and width. */
    public String key() {
        return PlainText.folded(value);
    }

    private static ChatException invalid(String problem, String detail) {
        return ChatException.field(BAD_REQUEST, "name", problem, detail);
    }
}
