package chat.domain.text;

import java.util.List;

/**
 * The parts of a message that are not plain text. In them nobody is mentioned.
 *
 * @param code with its backticks, in the order of the text
 * @param links web and e-mail addresses outside code, in the order of the text
 */
public record MessageSpans(List<TextSpan> code, List<TextSpan> links) {
    /** Finds them in the content of a message, in time proportional to its length. */
    public static MessageSpans find(String content) {
        List<TextSpan> code = CodeFinder.find(content);
        return new MessageSpans(code, LinkFinder.find(withoutCode(content, code)));
    }

    // A backtick ends every address.
    private static String withoutCode(String content, List<TextSpan> code) {
        if (code.isEmpty()) {
            return content;
        }
        StringBuilder text = new StringBuilder(content.length());
        for (TextSpan span : code) {
            text.append(content, text.length(), span.start()).append("`".repeat(span.end() - span.start()));
        }
        return text.append(content, text.length(), content.length()).toString();
    }
}
