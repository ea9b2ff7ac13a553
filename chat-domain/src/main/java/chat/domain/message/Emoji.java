package chat.domain.message;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import chat.domain.text.PlainText;

/**
 * The emoji of a reaction: 1 to {@value #MAX_LENGTH} UTF-16 code units without spaces and control characters. The rule
 * applies to new reactions; the constructor does not validate, so that every stored emoji can be read.
 */
public record Emoji(String value) {
    public static final int MAX_LENGTH = 32;

    /**
     * Parses the emoji of a new reaction.
     *
     * @throws ChatException {@code bad_request} on the field {@code emoji}
     */
    public static Emoji parse(String value) {
        boolean valid = !value.isEmpty() && value.length() <= MAX_LENGTH && PlainText.isWellFormed(value);
        if (!valid || !value.codePoints().allMatch(Emoji::isVisibleCharacter)) {
            throw ChatException.forField(
                    BAD_REQUEST, "emoji", "invalid", "An emoji must have 1 to 32 characters and no spaces.");
        }
        return new Emoji(value);
    }

    private static boolean isVisibleCharacter(int c) {
        return !Character.isISOControl(c) && !Character.isWhitespace(c) && !Character.isSpaceChar(c);
    }
}
