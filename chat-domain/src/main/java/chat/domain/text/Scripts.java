package chat.domain.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Scripts whose words are not, or not always, separated by blanks. */
public final class Scripts {
    private static final Set<UnicodeScript> WITHOUT_BLANKS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Scripts() {}

    /** Returns whether a character is a letter of such a script; Korean counts, because its particles follow names. */
    public static boolean isWithoutBlanks(int c) {
        return Character.isLetter(c) && WITHOUT_BLANKS.contains(UnicodeScript.of(c));
    }
}
