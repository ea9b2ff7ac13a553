package chat.domain.user;

import static chat.domain.error.ErrorCode.BAD_REQUEST;

import chat.domain.error.ChatException;
import chat.domain.text.PlainText;

/** What a person says of themselves just now: a line of at most 100 characters, trimmed; empty for none. */
public record StatusText(String value) {
    public static final int MAX_LENGTH = 100;
    public static final StatusText NONE = new StatusText("");

    /** Refuses with {@code bad_request} on the field {@code status}. */
    public StatusText {
        value = PlainText.trim(value);
        if (PlainText.length(value) > MAX_LENGTH) {
            throw invalid("too_long", "A status has at most 100 characters.");
        }
        if (!PlainText.isOneLine(value)) {
            throw invalid("invalid", "A status is one line without control characters.");
        }
    }

    private static ChatException invalid(String problem, String detail) {
        return ChatException.field(BAD_REQUEST, "status", problem, detail);
    }
}
