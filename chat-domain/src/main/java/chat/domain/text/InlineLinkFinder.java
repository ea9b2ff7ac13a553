package chat.domain.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds links with a text, {@code [text](address)}, in a text without code, in time proportional to its length. The text has
 * no brackets and no line break, and must not look like another address; parentheses in the address are balanced.
 */
final class InlineLinkFinder {
    private static final String MAILTO = "mailto:";

    private final String text;

    private InlineLinkFinder(String text) {
        this.text = text;
    }

    /** Returns the links with their brackets, in the order of the text. */
    static List<TextSpan> find(String text) {
        return new InlineLinkFinder(text).find();
    }

    private List<TextSpan> find() {
        List<TextSpan> found = new ArrayList<>();
        int open = -1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '[') {
                open = at;
            } else if (c == ']' && open >= 0 && open + 1 < at && text.startsWith("(", at + 1)) {
                int end = endOfTarget(at + 2);
                if (end >= 0 && isLink(text.substring(open + 1, at), text.substring(at + 2, end))) {
                    found.add(new TextSpan(open, end + 1));
                    at = end;
                }
                open = -1;
            } else if (c == ']' || c == '\n') {
                open = -1;
            }
        }
        return found;
    }

    // Returns where the closing bracket is, or -1.
    private int endOfTarget(int start) {
        int depth = 0;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth == 0) {
                return at;
            } else if (c == ')') {
                depth--;
            } else if (c == '[' || c == ']' || AutolinkFinder.isEnd(text.codePointAt(at))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isLink(String label, String target) {
        String address =
                target.regionMatches(true, 0, MAILTO, 0, MAILTO.length()) ? target.substring(MAILTO.length()) : target;
        return AutolinkFinder.find(address).equals(List.of(new TextSpan(0, address.length())))
                && AutolinkFinder.find(label).stream()
                        .allMatch(span -> span.of(label).equals(address));
    }
}
