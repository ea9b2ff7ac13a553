package chat.domain.account;

import chat.domain.ChatException;
import chat.domain.text.LineRule;

/**
 * A user's status message: a line of at most 100 characters, trimmed; empty for none. The constructor does not
 * validate, so that every stored value can be read.
 */
public record StatusText(String value) {
    public static final int MAX_LENGTH = 100;
    public static final StatusText NONE = new StatusText("");

    private static final LineRule RULE = new LineRule("status", "A status", MAX_LENGTH);

    /**
     * Parses a new status message.
     *
     * @throws ChatException {@code bad_request} on the field {@code status}
     */
    public static StatusText parse(String typed) {
        return new StatusText(RULE.parse(typed));
    }
}
