package chat.domain.message;

import static chat.domain.ErrorCode.BAD_REQUEST;
import static chat.domain.ErrorCode.CONTENT_EMPTY;
import static chat.domain.ErrorCode.CONTENT_TOO_LONG;

import chat.domain.ChatException;
import chat.domain.text.InvisibleCharacters;
import chat.domain.text.PlainText;

/**
 * The text of a message: trimmed, with something to see, any Unicode except NUL and unpaired surrogates. The rule applies to new
 * content; the constructor does not validate, so that every stored content can be read.
 */
public record Content(String value) {
    /**
     * Parses the content of a new message or an edit.
     *
     * @throws ChatException {@code content_empty}, or {@code bad_request} on the field {@code content}
     */
    public static Content parse(String typed) {
        String value = PlainText.trim(typed);
        if (InvisibleCharacters.isAll(value)) {
            throw new ChatException(CONTENT_EMPTY, "A message needs some text.");
        }
        if (value.indexOf(0) >= 0 || !PlainText.isWellFormed(value)) {
            throw ChatException.forField(
                    BAD_REQUEST, "content", "invalid", "A message must be valid Unicode text without NUL.");
        }
        return new Content(value);
    }

    /**
     * Checks the length of the content.
     *
     * @param maxChars the maximum length in UTF-16 code units
     * @return this content
     * @throws ChatException {@code content_too_long} if it is longer
     */
    public Content requireMaxLength(int maxChars) {
        if (value.length() > maxChars) {
            throw new ChatException(CONTENT_TOO_LONG, "A message can have at most " + maxChars + " characters.");
        }
        return this;
    }
}
