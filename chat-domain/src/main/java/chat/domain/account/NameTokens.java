package chat.domain.account;

import chat.domain.PlainText;
import java.util.regex.Pattern;

/** The words of a name, folded, with a blank before each: so that what a word begins with is found in them. */
public record NameTokens(String value) {
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    /** Those of somebody's two names. */
    public static NameTokens of(Username username, DisplayName name) {
        return tokenize(username.value() + " " + name.value());
    }

    /** Those in a text; none in one without letters and digits. */
    public static NameTokens tokenize(String text) {
        String words = SEPARATORS.matcher(PlainText.fold(text)).replaceAll(" ").strip();
        return new NameTokens(words.isEmpty() ? "" : " " + words);
    }

    /** Whether these begin some of those, the last of them perhaps not to its end. */
    public boolean isPrefixMatchOf(NameTokens others) {
        return others.value.contains(value);
    }
}
