package chat.domain.text;

/** Unicode functions for text that users typed. */
public final class PlainText {
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    private PlainText() {}

    /** Removes Unicode white space (the property White_Space) from both ends. */
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

    /** @return the length in code points */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** @return whether every surrogate is paired, so that the text can be encoded in UTF-8 */
    public static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** @return whether the text is well-formed and contains no control characters or line breaks */
    public static boolean isOneLine(String text) {
        return isWellFormed(text)
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR);
    }

    // All characters with White_Space are in the BMP, so comparing single code units is sufficient.
    private static boolean isWhiteSpace(char c) {
        return Character.isWhitespace(c) ? c < 0x1c || c > 0x1f : Character.isSpaceChar(c) || c == 0x85;
    }

    /** @return whether a character is one of A to Z, a to z and 0 to 9 */
    public static boolean isAsciiLetterOrDigit(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
