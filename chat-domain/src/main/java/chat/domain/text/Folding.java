package chat.domain.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * The foldings of text: {@link #key} tells whether two names are the same name, {@link #search} also ignores accents.
 * Neither depends on the locale of the machine. Clients must fold in the same way: docs/vectors/folding.json has examples.
 */
public final class Folding {
    private static final int FIRST_DIACRITIC = 0x300;
    private static final int LAST_DIACRITIC = 0x36f;
    private static final int DIAERESIS = 0x308;
    private static final int CYRILLIC_IE = 0x435;
    private static final int ARABIC_TATWEEL = 0x640;
    private static final int FIRST_ARABIC_VOWEL = 0x64b;
    private static final int LAST_ARABIC_VOWEL = 0x652;
    private static final int ARABIC_SUPERSCRIPT_ALEF = 0x670;
    private static final int FIRST_HEBREW_POINT = 0x591;
    private static final int LAST_HEBREW_POINT = 0x5c7;

    // Letters that Unicode does not decompose.
    private static final Map<Integer, String> BASE_LETTERS = Map.ofEntries(
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'þ', "th"));

    private Folding() {}

    /** Returns a key that is equal for names that differ only in case, width and composition. */
    public static String key(String name) {
        return Normalizer.normalize(caseless(Normalizer.normalize(name, Normalizer.Form.NFKC)), Normalizer.Form.NFKC);
    }

    /**
     * Returns text in the form in which it is searched. Accents are dropped where a letter without them is a letter in
     * its own right to those who leave them out: in Latin and Greek, vowel points in Arabic and Hebrew, and Cyrillic ё.
     */
    public static String search(String text) {
        String decomposed = Normalizer.normalize(key(text), Normalizer.Form.NFD);
        String bare = Normalizer.normalize(withoutAccents(decomposed), Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(bare.length());
        bare.codePoints().forEach(c -> {
            String base = BASE_LETTERS.get(c);
            if (base == null) {
                folded.appendCodePoint(c);
            } else {
                folded.append(base);
            }
        });
        return folded.toString();
    }

    // Lower case first, or ẞ stays apart from ß; lower case last, because ß has no other upper case than SS. A final
    // sigma
    // depends on what follows, which a name in a text does not determine.
    private static String caseless(String text) {
        return text.toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ');
    }

    private static String withoutAccents(String decomposed) {
        StringBuilder bare = new StringBuilder(decomposed.length());
        int base = 0;
        for (int at = 0; at < decomposed.length(); ) {
            int c = decomposed.codePointAt(at);
            at += Character.charCount(c);
            if (!isDropped(c, base)) {
                bare.appendCodePoint(c);
            }
            if (!isMark(c)) {
                base = c;
            }
        }
        return bare.toString();
    }

    private static boolean isDropped(int c, int base) {
        if (c >= FIRST_DIACRITIC && c <= LAST_DIACRITIC) {
            UnicodeScript script = UnicodeScript.of(base);
            return script == UnicodeScript.LATIN
                    || script == UnicodeScript.GREEK
                    || (base == CYRILLIC_IE && c == DIAERESIS);
        }
        return c == ARABIC_TATWEEL
                || (c >= FIRST_ARABIC_VOWEL && c <= LAST_ARABIC_VOWEL)
                || c == ARABIC_SUPERSCRIPT_ALEF
                || (c >= FIRST_HEBREW_POINT && c <= LAST_HEBREW_POINT && isMark(c));
    }

    /** Returns whether a character is a mark that belongs to the letter before it (Mn or Mc). */
    public static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
