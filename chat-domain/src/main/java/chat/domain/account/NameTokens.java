package chat.domain.account;

import chat.domain.text.Folding;
import chat.domain.text.Scripts;

/**
 * The words of a name, each preceded by a space, so that a word prefix can be found as a substring. In scripts without blanks
 * each letter counts as a word, so that any part of a name can be found.
 *
 * @param typed the words as {@link Folding#key} folds them
 * @param folded the words as {@link Folding#search} folds them, without accents
 */
public record NameTokens(String typed, String folded) {
    /** @return the words of a username and a display name */
    public static NameTokens of(Username username, DisplayName name) {
        return tokenize(username.value() + " " + name.value());
    }

    /** @return the words of a text; empty if it has no letters or digits */
    public static NameTokens tokenize(String text) {
        return new NameTokens(words(Folding.key(text)), words(Folding.search(text)));
    }

    /** @return whether these words occur consecutively in the other name, where the last one may be incomplete */
    public boolean isPrefixMatchOf(NameTokens others) {
        return others.folded.contains(folded);
    }

    /** @return whether they do so with the same accents */
    public boolean isTypedPrefixMatchOf(NameTokens others) {
        return others.typed.contains(typed);
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length() + 1);
        int before = 0;
        for (int c : text.codePoints().toArray()) {
            if (isWordCharacter(c)) {
                boolean continued =
                        isWordCharacter(before) && !Scripts.isWithoutBlanks(c) && !Scripts.isWithoutBlanks(before);
                if (!continued && !(Folding.isMark(c) && isWordCharacter(before))) {
                    words.append(' ');
                }
                words.appendCodePoint(c);
            }
            before = c;
        }
        return words.toString();
    }

    private static boolean isWordCharacter(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || Folding.isMark(c)
                || type == Character.ENCLOSING_MARK
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
