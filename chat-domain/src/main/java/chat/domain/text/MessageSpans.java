package chat.domain.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The parts of a message that are not plain text. In them nobody is mentioned.
 *
 * @param code with its backticks, in the order of the text
 * @param links web and e-mail addresses, and {@code [text](address)}, outside code, in the order of the text
 */
public record MessageSpans(List<TextSpan> code, List<TextSpan> links) {
    /** Finds them in the content of a message, in time proportional to its length. */
    public static MessageSpans find(String content) {
        List<TextSpan> code = CodeFinder.find(content);
        String text = without(content, code);
        List<TextSpan> links = new ArrayList<>(InlineLinkFinder.find(text));
        links.addAll(AutolinkFinder.find(without(text, links)));
        links.sort(Comparator.comparingInt(TextSpan::start));
        return new MessageSpans(code, links);
    }

    // A backtick ends every address.
    private static String without(String content, List<TextSpan> spans) {
        if (spans.isEmpty()) {
            return content;
        }
        StringBuilder text = new StringBuilder(content.length());
        for (TextSpan span : spans) {
            text.append(content, text.length(), span.start()).append("`".repeat(span.end() - span.start()));
        }
        return text.append(content, text.length(), content.length()).toString();
    }
}
