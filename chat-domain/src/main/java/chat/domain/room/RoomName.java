package chat.domain.room;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import chat.domain.text.Folding;
import chat.domain.text.PlainText;

/**
 * The name of a room: 1 to 80 characters, trimmed, without control characters; only direct rooms have none. The
 * constructor does not validate, so that every stored name can be read.
 */
public record RoomName(String value) {
    public static final int MAX_LENGTH = 80;
    public static final RoomName NONE = new RoomName("");

    /**
     * Parses a new room name.
     *
     * @throws ChatException {@code bad_request} on the field {@code name}
     */
    public static RoomName parse(String typed) {
        String value = PlainText.trim(typed);
        if (value.isEmpty()) {
            throw invalid("missing", "A room needs a name.");
        }
        if (PlainText.length(value) > MAX_LENGTH) {
            throw invalid("too_long", "The name of a room can have at most 80 characters.");
        }
        if (value.codePoints().anyMatch(Character::isISOControl) || !PlainText.isWellFormed(value)) {
            throw invalid("invalid", "The name of a room must not contain control characters.");
        }
        return new RoomName(value);
    }

    /** @return a key that is equal for names that differ only in case and width */
    public String key() {
        return Folding.key(value);
    }

    private static ChatException invalid(String problem, String detail) {
        return ChatException.forField(BAD_REQUEST, "name", problem, detail);
    }
}
