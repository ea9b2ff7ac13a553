package chat.domain.account;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import chat.domain.text.PlainText;

/**
 * A user's display name: a line of at most 60 characters, trimmed; empty for none. The constructor does not validate,
 * so that every stored value can be read.
 */
public record DisplayName(String value) {
    public static final int MAX_LENGTH = 60;
    public static final DisplayName NONE = new DisplayName("");

    /**
     * Parses a new display name.
     *
     * @throws ChatException {@code bad_request} on the field {@code name}
     */
    public static DisplayName parse(String typed) {
        String value = PlainText.trim(typed);
        if (PlainText.length(value) > MAX_LENGTH) {
            throw invalid("too_long", "A name can have at most 60 characters.");
        }
        if (!PlainText.isOneLine(value)) {
            throw invalid("invalid", "A name must be one line without control characters.");
        }
        return new DisplayName(value);
    }

    private static ChatException invalid(String problem, String detail) {
        return ChatException.forField(BAD_REQUEST, "name", problem, detail);
    }
}
