package chat.domain.account;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import chat.domain.text.Folding;
import chat.domain.text.PlainText;
import java.text.Normalizer;
import java.util.function.Predicate;

/**
 * A password in the form that is hashed: prepared with the OpaqueString profile (RFC 8265, 4.2), so that it does not
 * depend on the keyboard. A new password has 8 to 128 characters and is neither the username nor a common password
 * (NIST SP 800-63B, 3.1.1.2).
 */
public record Password(String value) {
    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 128;

    /**
     * Prepares a password for verification. Other spaces become U+0020, the composition becomes NFC; case and width are
     * kept. Does not validate.
     */
    public static Password prepared(String typed) {
        StringBuilder normalized = new StringBuilder(typed.length());
        typed.codePoints()
                .map(c -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c)
                .forEach(normalized::appendCodePoint);
        return new Password(Normalizer.normalize(normalized, Normalizer.Form.NFC));
    }

    /**
     * Prepares and validates a new password. The length is that of the prepared password.
     *
     * @throws ChatException {@code bad_request} on the field {@code password}: {@code too_short}, {@code too_long},
     *     {@code invalid} or, if it is easily guessed, {@code too_common}
     */
    public static Password requireStrong(String typed, Username username, Predicate<String> isCommon) {
        Password password = prepared(typed);
        String value = password.value();
        int length = PlainText.length(value);
        if (length < MIN_LENGTH) {
            throw invalid("too_short", "A password must have at least 8 characters.");
        }
        if (length > MAX_LENGTH) {
            throw invalid("too_long", "A password can have at most 128 characters.");
        }
        if (!PlainText.isWellFormed(value)) {
            throw invalid("invalid", "A password must be valid Unicode text.");
        }
        if (Folding.key(value).equals(username.key()) || isCommon.test(value)) {
            throw invalid("too_common", "This password is too easy to guess.");
        }
        return password;
    }

    private static ChatException invalid(String problem, String detail) {
        return ChatException.forField(BAD_REQUEST, "password", problem, detail);
    }

    @Override
    public String toString() {
        return "Password";
    }
}
