package chat.domain.text;

/**
 * A part of a text.
 *
 * @param start where it begins, in UTF-16 code units
 * @param end where it ends, exclusive
 */
public record TextSpan(int start, int end) {
    /** Returns the part of the text that this describes. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
