package chat.domain.account;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import chat.domain.text.Folding;
import chat.domain.text.PlainText;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The unique name by which a user signs in and is mentioned: 2 to 32 letters, digits, {@code .}, {@code _} and {@code
 * -}, with a letter or digit at both ends. Letters are of one script (the three Japanese scripts count as one), as are the
 * marks after them and the digits, which may also be those of ASCII. Stored as typed, compared by {@link #key()}. The rule
 * applies to new names; the constructor does not validate, so that every stored name can be read.
 */
public record Username(String value) {
    public static final int MIN_LENGTH = 2;
    public static final int MAX_LENGTH = 32;

    private static final Pattern DELETED_ACCOUNT_NAME = Pattern.compile("deleted-[0-9]+");
    private static final Set<String> RESERVED = Set.of("room", "here", "all", "channel", "everyone");

    /**
     * Parses the name of a new account and normalizes it to NFC.
     *
     * @throws ChatException {@code bad_request} on the field {@code username}, also for a reserved name
     */
    public static Username parse(String typed) {
        String value = Normalizer.normalize(typed, Normalizer.Form.NFC);
        int length = PlainText.length(value);
        if (length < MIN_LENGTH) {
            throw invalid("too_short", "A username must have at least 2 characters.");
        }
        if (length > MAX_LENGTH || PlainText.length(Folding.key(value)) > MAX_LENGTH) {
            throw invalid("too_long", "A username can have at most 32 characters.");
        }
        if (!value.codePoints().allMatch(NameCharacters::isAllowed)) {
            throw invalid("invalid", "A username can contain only letters, digits, dots, hyphens and underscores.");
        }
        if (NameCharacters.isSeparator(value.codePointAt(0))
                || NameCharacters.isSeparator(value.codePointBefore(value.length()))) {
            throw invalid("invalid", "A username must begin and end with a letter or digit.");
        }
        if (!NameCharacters.isSingleScript(value)) {
            throw invalid("invalid", "A username must use the letters and digits of a single script.");
        }
        Username name = new Username(value);
        if (RESERVED.contains(name.key())
                || DELETED_ACCOUNT_NAME.matcher(name.key()).matches()) {
            throw invalid("taken", "This username is reserved.");
        }
        return name;
    }

    /** @return a key that is equal for names that differ only in case and width */
    public String key() {
        return Folding.key(value);
    }

    private static ChatException invalid(String problem, String detail) {
        return ChatException.forField(BAD_REQUEST, "username", problem, detail);
    }

    @Override
    public String toString() {
        return value;
    }
}
