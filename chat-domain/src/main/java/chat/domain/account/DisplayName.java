package chat.domain.account;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import chat.domain.PlainText;

/**
 * What a person likes to be called: a line of at most 60 characters, trimmed; empty for none.
 * The constructor checks nothing, so that every stored one can be read.
 */
public record DisplayName(String value) {
    public static final int MAX_LENGTH = 60;
    public static final DisplayName NONE = new DisplayName("");

    /**
     * The name that a user wants to be shown by.
     *
     * @throws ChatException {@code bad_request} on the field {@code name}
     */
    public static DisplayName parse(String typed) {
        String value = PlainText.trim(typed);
        if (PlainText.length(value) > MAX_LENGTH) {
            throw invalid("too_long", "A name has at most 60 characters.");
        }
        if (!PlainText.isOneLine(value)) {
            throw invalid("invalid", "A name is one line without control characters.");
        }
        return new DisplayName(value);
    }

    private static ChatException invalid(String problem, String detail) {
        return ChatException.forField(BAD_REQUEST, "name", problem, detail);
    }
}
