package chat.domain.workspace;

import chat.domain.ChatException;
import chat.domain.text.LineRule;

/**
 * The name of the workspace: 1 to 80 characters, trimmed, without control characters. The constructor does not
 * validate, so that every stored name can be read.
 */
public record WorkspaceName(String value) {
    public static final int MAX_LENGTH = 80;

    private static final LineRule RULE = new LineRule("name", "The name of a workspace", MAX_LENGTH);

    /**
     * Parses a new workspace name.
     *
     * @throws ChatException {@code bad_request} on the field {@code name}
     */
    public static WorkspaceName parse(String typed) {
        return new WorkspaceName(RULE.parseRequired(typed));
    }
}
