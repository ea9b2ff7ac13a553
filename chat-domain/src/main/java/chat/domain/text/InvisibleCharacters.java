package chat.domain.text;

/**
 * Characters that are drawn as nothing, or that change the direction in which others are drawn. The sources are the property
 * Default_Ignorable_Code_Point of Unicode 16 and, for directions, Bidi_Control.
 */
public final class InvisibleCharacters {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int ARABIC_LETTER_MARK = 0x61c;
    private static final int BRAILLE_BLANK = 0x2800;

    // Pairs of the first and the last character of a range, ascending.
    private static final int[] IGNORABLE = {
        0xad, 0xad, 0x34f, 0x34f, 0x61c, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180f, 0x200b, 0x200f, 0x202a,
        0x202e, 0x2060, 0x206f, 0x3164, 0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xfeff, 0xffa0, 0xffa0, 0xfff0, 0xfff8, 0x1bca0,
        0x1bca3, 0x1d173, 0x1d17a, 0xe0000, 0xe0fff
    };

    private InvisibleCharacters() {}

    /** Returns whether nothing is drawn for a text: it is empty, or has only blanks, controls and ignorable characters. */
    public static boolean isAll(String text) {
        return text.codePoints().allMatch(InvisibleCharacters::isInvisible);
    }

    /** Returns whether a text has a character that changes the direction of what stands around it. */
    public static boolean changeDirection(String text) {
        return text.codePoints().anyMatch(InvisibleCharacters::isDirectional);
    }

    /** Returns the text without joiners that do not stand between two letters or emoji. */
    public static String withoutStrayJoiners(String text) {
        if (text.codePoints().noneMatch(InvisibleCharacters::isJoiner)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        int before = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            int after = at < text.length() ? text.codePointAt(at) : 0;
            if (!isJoiner(c) || (isJoinable(before) && isJoinable(after))) {
                kept.appendCodePoint(c);
                before = c;
            }
        }
        return kept.toString();
    }

    /** Returns whether nothing is drawn for a character: it is a blank, a control or ignorable. */
    static boolean isInvisible(int c) {
        return isIgnorable(c)
                || c == BRAILLE_BLANK
                || Character.isISOControl(c)
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }

    private static boolean isIgnorable(int c) {
        for (int i = 0; i < IGNORABLE.length; i += 2) {
            if (c >= IGNORABLE[i] && c <= IGNORABLE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDirectional(int c) {
        return (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200e
                || c == 0x200f
                || c == ARABIC_LETTER_MARK;
    }

    private static boolean isJoiner(int c) {
        return c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
    }

    // Marks include the variation selectors of emoji; their skin tones are modifiers, and some of their arrows
    // mathematics.
    private static boolean isJoinable(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || Folding.isMark(c)
                || type == Character.OTHER_SYMBOL
                || type == Character.MATH_SYMBOL
                || type == Character.MODIFIER_SYMBOL;
    }
}
