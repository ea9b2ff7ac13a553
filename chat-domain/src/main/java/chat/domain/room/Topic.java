package chat.domain.room;

import static chat.domain.error.ErrorCode.BAD_REQUEST;

import chat.domain.error.ChatException;
import chat.domain.text.PlainText;

/** What a room is about: a line of at most 250 characters, trimmed, without control characters; empty for none. */
public record Topic(String value) {
    public static final int MAX_LENGTH = 250;
    public static final Topic NONE = new Topic("");

    /** Refuses with {@code bad_request} on the field {@code topic}. */
    public Topic {
        value = PlainText.trim(value);
        if (PlainText.length(value) > MAX_LENGTH) {
            throw invalid("too_long", "A topic has at most 250 characters.");
        }
        if (value.codePoints().anyMatch(Character::isISOControl) || !PlainText.isWellFormed(value)) {
            throw invalid("invalid", "A topic is one line without control characters.");
        }
    }

    private static ChatException invalid(String problem, String detail) {
        return ChatException.field(BAD_REQUEST, "topic", problem, detail);
    }
}
