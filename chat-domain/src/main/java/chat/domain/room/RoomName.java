package chat.domain.room;

import static chat.domain.error.ErrorCode.BAD_REQUEST;

import chat.domain.error.ChatException;
import chat.domain.text.PlainText;

/** The name of a room: 1 to 80 characters, trimmed, without control characters. */
public record RoomName(String value) {
    public static final int MAX_LENGTH = 80;

    /** Refuses with {@code bad_request} on the field {@code name}. */
    public RoomName {
        value = PlainText.trim(value);
        if (value.isEmpty()) {
            throw invalid("missing", "A room needs a name.");
        }
        if (PlainText.length(value) > MAX_LENGTH) {
            throw invalid("too_long", "The name of a room has at most 80 characters.");
        }
        if (value.codePoints().anyMatch(Character::isISOControl) || !PlainText.isWellFormed(value)) {
            throw invalid("invalid", "The name of a room has no control characters.");
        }
    }

    /** Equal for names that are the same without regard to case and width. */
    public String key() {
        return PlainText.folded(value);
    }

    private static ChatException invalid(String problem, String detail) {
        return ChatException.field(BAD_REQUEST, "name", problem, detail);
    }
}
