package chat.domain.room;

import chat.domain.ChatException;
import chat.domain.text.Folding;
import chat.domain.text.LineRule;

/**
 * The name of a room: 1 to 80 characters, trimmed, without control characters; only direct rooms have none. The
 * constructor does not validate, so that every stored name can be read.
 */
public record RoomName(String value) {
    public static final int MAX_LENGTH = 80;
    public static final RoomName NONE = new RoomName("");

    private static final LineRule RULE = new LineRule("name", "The name of a room", MAX_LENGTH);

    /**
     * Parses a new room name.
     *
     * @throws ChatException {@code bad_request} on the field {@code name}
     */
    public static RoomName parse(String typed) {
        return new RoomName(RULE.parseRequired(typed));
    }

    /** @return a key that is equal for names that differ only in case and width */
    public String key() {
        return Folding.key(value);
    }
}
