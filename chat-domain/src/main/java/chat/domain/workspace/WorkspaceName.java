package chat.domain.workspace;

import static chat.domain.error.ErrorCode.BAD_REQUEST;

import chat.domain.error.ChatException;
import chat.domain.text.PlainText;

/** What people call their workspace: 1 to 80 characters, trimmed, without control characters. */
public record WorkspaceName(String value) {
    public static final int MAX_LENGTH = 80;

    /** Refuses with {@code bad_request} on the field {@code name}. */
    public WorkspaceName {
        value = PlainText.trim(value);
        if (value.isEmpty()) {
            throw invalid("missing", "A workspace needs a name.");
        }
        if (PlainText.length(value) > MAX_LENGTH) {
            throw invalid("too_long", "The name of a workspace has at most 80 characters.");
        }
        if (value.codePoints().anyMatch(Character::isISOControl) || !PlainText.isWellFormed(value)) {
            throw invalid("invalid", "The name of a workspace has no control characters.");
        }
    }

    private static ChatException invalid(String problem, String detail) {
        return ChatException.field(BAD_REQUEST, "name", problem, detail);
    }
}
