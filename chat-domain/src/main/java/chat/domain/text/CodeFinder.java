package chat.domain.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds code in a message, in time proportional to its length.
 *
 * <p>A block begins with a line of three or more backticks, which a language may follow, and ends with a line of as many or
 * more; both may be indented by up to three blanks. In other lines, code begins with one or more backticks and ends with
 * equally many in the same line. What is not ended is no code.
 */
final class CodeFinder {
    private static final int MIN_FENCE = 3;
    private static final int MAX_INDENT = 3;

    private final String text;
    private final List<TextSpan> found = new ArrayList<>();

    private CodeFinder(String text) {
        this.text = text;
    }

    /** Returns the code with its backticks, in the order of the text. */
    static List<TextSpan> find(String text) {
        if (text.indexOf('`') < 0) {
            return List.of();
        }
        CodeFinder finder = new CodeFinder(text);
        finder.findInLines(lines(text));
        return finder.found;
    }

    private static List<TextSpan> lines(String text) {
        List<TextSpan> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(new TextSpan(start, end));
            start = end + 1;
        }
        lines.add(new TextSpan(start, text.length()));
        return lines;
    }

    private void findInLines(List<TextSpan> lines) {
        int[] longestEnd = longestEnds(lines);
        for (int i = 0; i < lines.size(); i++) {
            TextSpan line = lines.get(i);
            int fence = fence(line);
            if (fence > 0 && longestEnd[i + 1] >= fence && nextRun(fenceEnd(line), line) == line.end()) {
                int last = i + 1;
                while (endFence(lines.get(last)) < fence) {
                    last++;
                }
                found.add(new TextSpan(line.start(), lines.get(last).end()));
                i = last;
            } else {
                findInLine(line);
            }
        }
    }

    // For each line, the longest fence at the end of a block in it or below, so that none is looked for in vain.
    private int[] longestEnds(List<TextSpan> lines) {
        int[] longest = new int[lines.size() + 1];
        for (int i = lines.size() - 1; i >= 0; i--) {
            longest[i] = Math.max(longest[i + 1], endFence(lines.get(i)));
        }
        return longest;
    }

    private int fenceStart(TextSpan line) {
        int start = line.start();
        while (start < line.end() && text.charAt(start) == ' ') {
            start++;
        }
        return start;
    }

    private int fenceEnd(TextSpan line) {
        return endOfRun(fenceStart(line), line.end());
    }

    // The number of backticks with which a line begins; 0 if they are no fence.
    private int fence(TextSpan line) {
        int start = fenceStart(line);
        int length = fenceEnd(line) - start;
        return start - line.start() <= MAX_INDENT && length >= MIN_FENCE ? length : 0;
    }

    private int endFence(TextSpan line) {
        return text.substring(fenceEnd(line), line.end()).isBlank() ? fence(line) : 0;
    }

    private void findInLine(TextSpan line) {
        Map<Integer, Integer> lastRuns = new HashMap<>();
        for (int at = nextRun(line.start(), line); at < line.end(); at = nextRun(endOfRun(at, line.end()), line)) {
            lastRuns.put(endOfRun(at, line.end()) - at, at);
        }
        int at = nextRun(line.start(), line);
        while (at < line.end()) {
            int end = endOfRun(at, line.end());
            int length = end - at;
            if (lastRuns.getOrDefault(length, at) > at) {
                int close = nextRun(end, line);
                while (endOfRun(close, line.end()) - close != length) {
                    close = nextRun(endOfRun(close, line.end()), line);
                }
                end = close + length;
                found.add(new TextSpan(at, end));
            }
            at = nextRun(end, line);
        }
    }

    private int nextRun(int from, TextSpan line) {
        int at = from;
        while (at < line.end() && text.charAt(at) != '`') {
            at++;
        }
        return at;
    }

    private int endOfRun(int start, int limit) {
        int end = start;
        while (end < limit && text.charAt(end) == '`') {
            end++;
        }
        return end;
    }
}
