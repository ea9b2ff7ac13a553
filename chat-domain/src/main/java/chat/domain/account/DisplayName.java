package chat.domain.account;

import chat.domain.ChatException;
import chat.domain.text.LineRule;

/**
 * A user's display name: a line of at most 60 characters, trimmed; empty for none. The constructor does not validate,
 * so that every stored value can be read.
 */
public record DisplayName(String value) {
    public static final int MAX_LENGTH = 60;
    public static final DisplayName NONE = new DisplayName("");

    private static final LineRule RULE = new LineRule("name", "A name", MAX_LENGTH);

    /**
     * Parses a new display name.
     *
     * @throws ChatException {@code bad_request} on the field {@code name}
     */
    public static DisplayName parse(String typed) {
        return new DisplayName(RULE.parse(typed));
    }
}
