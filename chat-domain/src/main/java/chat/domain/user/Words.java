package chat.domain.user;

import chat.domain.text.PlainText;
import java.util.regex.Pattern;

/** The words of a name, folded, with a blank before each: so that what a word begins with is found in them. */
public record Words(String value) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    /** Those of somebody's two names. */
    public static Words of(Username username, DisplayName name) {
        return in(username.value() + " " + name.value());
    }

    /** Those in a text; none in one without letters and digits. */
    public static Words in(String text) {
        String words = BETWEEN.matcher(PlainText.folded(text)).replaceAll(" ").strip();
        return new Words(words.isEmpty() ? "" : " " + words);
    }

    /** Whether these begin some of those, the last of them perhaps not to its end. */
    public boolean begin(Words others) {
        return others.value.contains(value);
    }
}
