package chat.domain.account;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import chat.domain.text.PlainText;

/**
 * A user's status message: a line of at most 100 characters, trimmed; empty for none. The constructor does not
 * validate, so that every stored value can be read.
 */
public record StatusText(String value) {
    public static final int MAX_LENGTH = 100;
    public static final StatusText NONE = new StatusText("");

    /**
     * Parses a new status message.
     *
     * @throws ChatException {@code bad_request} on the field {@code status}
     */
    public static StatusText parse(String typed) {
        String value = PlainText.trim(typed);
        if (PlainText.length(value) > MAX_LENGTH) {
            throw invalid("too_long", "A status can have at most 100 characters.");
        }
        if (!PlainText.isOneLine(value)) {
            throw invalid("invalid", "A status must be one line without control characters.");
        }
        return new StatusText(value);
    }

    private static ChatException invalid(String problem, String detail) {
        return ChatException.forField(BAD_REQUEST, "status", problem, detail);
    }
}
