package chat.bench.load;

import java.util.HexFormat;

/** The text of the benchmark's messages: a marker, the time at which the message was due, and filler. */
public final class StampedContent {
    static final long UNMARKED = Long.MIN_VALUE;
    static final String MARKER = "~bench:";
    static final String QUOTED_MARKER = '"' + MARKER;

    private static final int MIN_CHARS = MARKER.length() + 2 * Long.BYTES;

    private final String filler;

    /** @param chars length of each message; 23 at least */
    public StampedContent(int chars) {
        filler = "x".repeat(Math.max(0, chars - MIN_CHARS));
    }

    /** Returns a message that was due at that time, in nanoseconds. */
    public String dueAt(long due) {
        return MARKER + HexFormat.of().toHexDigits(due) + filler;
    }

    /** Returns when a message was due, in nanoseconds, or {@link #UNMARKED}. */
    static long due(String content) {
        return content.startsWith(MARKER) && content.length() >= MIN_CHARS
                ? HexFormat.fromHexDigitsToLong(content, MARKER.length(), MIN_CHARS)
                : UNMARKED;
    }
}
