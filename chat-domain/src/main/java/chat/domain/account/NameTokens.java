package chat.domain.account;

import chat.domain.PlainText;
import java.util.regex.Pattern;

/** The words of a name, case-folded, each preceded by a space, so that a word prefix can be found as a substring. */
public record NameTokens(String value) {
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    /** @return the words of a username and a display name */
    public static NameTokens of(Username username, DisplayName name) {
        return tokenize(username.value() + " " + name.value());
    }

    /** @return the words of a text; empty if it has no letters or digits */
    public static NameTokens tokenize(String text) {
        String folded = SEPARATORS.matcher(PlainText.fold(text)).replaceAll(" ").strip();
        return new NameTokens(folded.isEmpty() ? "" : " " + folded);
    }

    /** @return whether these words occur consecutively in the other name, where the last one may be incomplete */
    public boolean isPrefixMatchOf(NameTokens others) {
        return others.value.contains(value);
    }
}
