package chat.domain.workspace;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import chat.domain.text.PlainText;

/**
 * The name of the workspace: 1 to 80 characters, trimmed, without control characters. The constructor does not
 * validate, so that every stored name can be read.
 */
public record WorkspaceName(String value) {
    public static final int MAX_LENGTH = 80;

    /**
     * Parses a new workspace name.
     *
     * @throws ChatException {@code bad_request} on the field {@code name}
     */
    public static WorkspaceName parse(String typed) {
        String value = PlainText.trim(typed);
        if (value.isEmpty()) {
            throw invalid("missing", "A workspace needs a name.");
        }
        if (PlainText.length(value) > MAX_LENGTH) {
            throw invalid("too_long", "The name of a workspace can have at most 80 characters.");
        }
        if (value.codePoints().anyMatch(Character::isISOControl) || !PlainText.isWellFormed(value)) {
            throw invalid("invalid", "The name of a workspace must not contain control characters.");
        }
        return new WorkspaceName(value);
    }

    private static ChatException invalid(String problem, String detail) {
        return ChatException.forField(BAD_REQUEST, "name", problem, detail);
    }
}
