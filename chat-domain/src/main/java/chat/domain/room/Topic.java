package chat.domain.room;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import chat.domain.text.PlainText;

/**
 * The topic of a room: a line of at most 250 characters, trimmed, without control characters; empty for none. The
 * constructor does not validate, so that every stored value can be read.
 */
public record Topic(String value) {
    public static final int MAX_LENGTH = 250;
    public static final Topic NONE = new Topic("");

    /**
     * Parses a new topic.
     *
     * @throws ChatException {@code bad_request} on the field {@code topic}
     */
    public static Topic parse(String typed) {
        String value = PlainText.trim(typed);
        if (PlainText.length(value) > MAX_LENGTH) {
            throw invalid("too_long", "A topic can have at most 250 characters.");
        }
        if (value.codePoints().anyMatch(Character::isISOControl) || !PlainText.isWellFormed(value)) {
            throw invalid("invalid", "A topic must be one line without control characters.");
        }
        return new Topic(value);
    }

    private static ChatException invalid(String problem, String detail) {
        return ChatException.forField(BAD_REQUEST, "topic", problem, detail);
    }
}
