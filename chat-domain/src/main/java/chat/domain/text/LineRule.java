package chat.domain.text;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;

/**
 * The rule for a line that others read, such as a name or a topic: it shows what it is. Characters that change the
 * direction of text are refused, because with them a name can be drawn as another one.
 *
 * @param field the field of a request that errors are about
 * @param subject what the line is, as the subject of a sentence for people
 * @param maxLength in code points
 */
public record LineRule(String field, String subject, int maxLength) {
    /**
     * Parses a line that a user typed.
     *
     * @return the line, trimmed, without joiners that join nothing; empty if the user typed nothing
     * @throws ChatException {@code bad_request} on the field, with the problem {@code too_long} or {@code invalid}
     */
    public String parse(String typed) {
        String line = PlainText.trim(typed);
        if (PlainText.length(line) > maxLength) {
            throw refusal("too_long", " can have at most " + maxLength + " characters.");
        }
        if (!PlainText.isOneLine(line) || InvisibleCharacters.changeDirection(line)) {
            throw refusal("invalid", " must be one line without control characters.");
        }
        if (!line.isEmpty() && InvisibleCharacters.isAll(line)) {
            throw refusal("invalid", " must have visible characters.");
        }
        return InvisibleCharacters.withoutStrayJoiners(line);
    }

    /**
     * Parses a line that must not be empty.
     *
     * @throws ChatException {@code bad_request} on the field, with the problem {@code missing}, {@code too_long} or {@code
     *     invalid}
     */
    public String parseRequired(String typed) {
        String line = parse(typed);
        if (line.isEmpty()) {
            throw refusal("missing", " must not be empty.");
        }
        return line;
    }

    private ChatException refusal(String problem, String predicate) {
        return ChatException.forField(BAD_REQUEST, field, problem, subject + predicate);
    }
}
