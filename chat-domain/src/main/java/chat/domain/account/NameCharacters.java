package chat.domain.account;

import chat.domain.text.Folding;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** The characters of usernames. */
final class NameCharacters {
    private static final Set<UnicodeScript> JAPANESE =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    // Unicode gives them the script Common, because other scripts use them, too.
    private static final int FIRST_ARABIC_DIGIT = 0x660;
    private static final int LAST_ARABIC_DIGIT = 0x669;

    private NameCharacters() {}

    static boolean isAllowed(int c) {
        return Character.isLetterOrDigit(c) || Folding.isMark(c) || isSeparator(c);
    }

    static boolean isSeparator(int c) {
        return c == '.' || c == '_' || c == '-';
    }

    /**
     * Returns whether all letters, marks and digits of a name are of one script; the digits of ASCII belong to every script,
     * but do not stand beside others. A mark follows a letter of its script.
     */
    static boolean isSingleScript(String name) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        boolean asciiDigits = false;
        boolean otherDigits = false;
        boolean inWord = false;
        for (int c : name.codePoints().toArray()) {
            UnicodeScript script = scriptOf(c);
            boolean mark = Folding.isMark(c);
            if (mark && (!inWord || (!scripts.contains(script) && script != UnicodeScript.INHERITED))) {
                return false;
            }
            if (Character.isLetter(c)) {
                scripts.add(script);
            } else if (Character.isDigit(c) && script == UnicodeScript.COMMON) {
                asciiDigits = true;
            } else if (Character.isDigit(c)) {
                otherDigits = true;
                scripts.add(script);
            }
            inWord = Character.isLetter(c) || (mark && inWord);
        }
        scripts.removeAll(EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
        return (scripts.size() <= 1 || JAPANESE.containsAll(scripts)) && !(asciiDigits && otherDigits);
    }

    private static UnicodeScript scriptOf(int c) {
        return c >= FIRST_ARABIC_DIGIT && c <= LAST_ARABIC_DIGIT ? UnicodeScript.ARABIC : UnicodeScript.of(c);
    }
}
