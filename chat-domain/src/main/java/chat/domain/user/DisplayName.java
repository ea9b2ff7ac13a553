package chat.domain.user;

import static chat.domain.error.ErrorCode.BAD_REQUEST;

import chat.domain.error.ChatException;
import chat.domain.text.PlainText;

/** What a person likes to be called: a line of at most 60 characters, trimmed; empty for none. */
public record DisplayName(String value) {
    public static final int MAX_LENGTH = 60;
    public static final DisplayName NONE = new DisplayName("");

    /** Refuses with {@code bad_request} on the field {@code name}. */
    public DisplayName {
        value = PlainText.trim(value);
        if (PlainText.length(value) > MAX_LENGTH) {
            throw invalid("too_long", "A name has at most 60 characters.");
        }
        if (!PlainText.isOneLine(value)) {
            throw invalid("invalid", "A name is one line without control characters.");
        }
    }

    private static ChatException invalid(String problem, String detail) {
        return ChatException.field(BAD_REQUEST, "name", problem, detail);
    }
}
