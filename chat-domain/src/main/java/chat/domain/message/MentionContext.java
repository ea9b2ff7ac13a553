package chat.domain.message;

import chat.domain.text.MessageSpans;
import chat.domain.text.PlainText;
import chat.domain.text.TextSpan;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides where in a text a mention can stand: not in code or a link, not in what could be an e-mail address (after ASCII
 * letters and digits, which {@code . _ % + -} may follow), and not in a path (after a {@code /} that does not follow a
 * mention, or before one that a letter or digit follows).
 */
final class MentionContext {
    private final String text;
    private final Iterator<TextSpan> spans;
    private TextSpan span = new TextSpan(0, 0);
    private int lastEnd = -1;

    MentionContext(String text) {
        this.text = text;
        MessageSpans found = MessageSpans.find(text);
        List<TextSpan> sorted = Stream.concat(found.code().stream(), found.links().stream())
                .sorted(Comparator.comparingInt(TextSpan::start))
                .toList();
        this.spans = sorted.iterator();
    }

    /**
     * Returns whether what looks like a mention is one. Call it in the order of the text.
     *
     * @param start the index of the {@code @}
     * @param end the end of the name
     */
    boolean accepts(int start, int end) {
        while (span.end() <= start && spans.hasNext()) {
            span = spans.next();
        }
        boolean inSpan = span.start() <= start && start < span.end();
        if (inSpan || isEmail(start) || isPath(start, end)) {
            return false;
        }
        lastEnd = end;
        return true;
    }

    private boolean isEmail(int start) {
        int at = start - 1;
        while (at >= 0 && "._%+-".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at >= 0 && PlainText.isAsciiLetterOrDigit(text.charAt(at));
    }

    private boolean isPath(int start, int end) {
        if (start > 0 && text.charAt(start - 1) == '/' && lastEnd != start - 1) {
            return true;
        }
        return end + 1 < text.length()
                && text.charAt(end) == '/'
                && Character.isLetterOrDigit(text.codePointAt(end + 1));
    }
}
