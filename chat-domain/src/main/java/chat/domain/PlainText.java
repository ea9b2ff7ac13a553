package chat.domain;

import java.text.Normalizer;
import java.util.Locale;

/** Text that people typed, as the rules see it. */
public final class PlainText {
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    private PlainText() {}

    /** Takes Unicode white space (the property White_Space) off both ends. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The form in which two names are the same name: without regard to case, width and composition. */
    public static String fold(String name) {
        String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String caseless = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(caseless, Normalizer.Form.NFKC);
    }

    /** How many characters people see it as, as far as code points tell. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether every surrogate has its other half, so that the text survives UTF-8. */
    public static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Whether it is well-formed, has no control characters and breaks no line. */
    public static boolean isOneLine(String text) {
        return isWellFormed(text)
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR);
    }

    // All of White_Space lies in the basic plane, so single code units will do.
    private static boolean isWhiteSpace(char c) {
        return Character.isWhitespace(c) ? c < 0x1c || c > 0x1f : Character.isSpaceChar(c) || c == 0x85;
    }
}
