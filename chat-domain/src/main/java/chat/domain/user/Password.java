package chat.domain.user;

import static chat.domain.error.ErrorCode.BAD_REQUEST;

import chat.domain.error.ChatException;
import chat.domain.text.PlainText;
import java.util.function.Predicate;

/**
 * A password that may be set: 8 to 128 characters, exactly as typed, neither the username nor one that everybody tries
 * first (NIST SP 800-63B, 3.1.1.2).
 */
public record Password(String value) {
    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 128;

    /** Refuses with {@code bad_request} on the field {@code password}. */
    public Password {
        int length = PlainText.length(value);
        if (length < MIN_LENGTH) {
            throw invalid("too_short", "A password has at least 8 characters.");
        }
        if (length > MAX_LENGTH) {
            throw invalid("too_long", "A password has at most 128 characters.");
        }
        if (!PlainText.isWellFormed(value)) {
            throw invalid("invalid", "A password is made of whole characters.");
        }
    }

    /** This password, for that person; refuses with {@code too_common} one that is easily guessed. */
    public static Password chosen(String value, Username by, Predicate<String> isCommon) {
        Password password = new Password(value);
        if (PlainText.folded(value).equals(by.key()) || isCommon.test(value)) {
            throw invalid("too_common", "This password is too easy to guess.");
        }
        return password;
    }

    private static ChatException invalid(String problem, String detail) {
        return ChatException.field(BAD_REQUEST, "password", problem, detail);
    }

    @Override
    public String toString() {
        return "Password";
    }
}
