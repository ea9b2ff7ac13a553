package chat.bench.load;

/**
 * Finds the few fields of a {@code message} frame that a benchmark needs, without decoding the rest: a client receives
 * hundreds of thousands of them a second. Not thread-safe.
 */
final class RowScanner {
    private static final int HEX = 16;

    private byte[] bytes = {};
    private int at;
    private int end;
    private boolean message;
    private long room;
    private long revision;
    private long due;

    /**
     * Reads a frame: one JSON object in UTF-8.
     *
     * @return whether it is a message with a room and a revision
     */
    boolean scan(byte[] frame, int from, int to) {
        bytes = frame;
        at = from + 1;
        end = to;
        message = false;
        room = -1;
        revision = -1;
        due = StampedContent.UNMARKED;
        while (at < end && bytes[at] != '}') {
            field();
            if (isComplete()) {
                return true;
            }
        }
        return message && room >= 0 && revision >= 0;
    }

    long room() {
        return room;
    }

    long revision() {
        return revision;
    }

    /** Returns when the message was due, in nanoseconds, or {@link StampedContent#UNMARKED}. */
    long due() {
        return due;
    }

    private boolean isComplete() {
        return message && room >= 0 && revision >= 0 && due != StampedContent.UNMARKED;
    }

    private void field() {
        skipTo('"');
        int name = at + 1;
        skipString();
        int length = at - 1 - name;
        skipTo(':');
        at++;
        skipSpace();
        if (is("type", name, length)) {
            message = startsWith("\"message\"");
        } else if (is("room_id", name, length)) {
            room = number();
        } else if (is("revision", name, length)) {
            revision = number();
        } else if (is("content", name, length) && startsWith(StampedContent.QUOTED_MARKER)) {
            due = hex(at + StampedContent.QUOTED_MARKER.length());
        }
        skipValue();
        skipSpace();
        if (at < end && bytes[at] == ',') {
            at++;
            skipSpace();
        }
    }

    private boolean is(String name, int from, int length) {
        return length == name.length() && matches(name, from);
    }

    private boolean startsWith(String text) {
        return at + text.length() <= end && matches(text, at);
    }

    private boolean matches(String text, int from) {
        for (int i = 0; i < text.length(); i++) {
            if (bytes[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private long number() {
        long value = 0;
        for (int i = at; i < end && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            value = 10 * value + bytes[i] - '0';
        }
        return value;
    }

    private long hex(int from) {
        long value = 0;
        for (int i = from; i < Math.min(end, from + HEX); i++) {
            value = value << 4 | Character.digit(bytes[i], HEX);
        }
        return value;
    }

    private void skipValue() {
        int depth = 0;
        while (at < end) {
            byte next = bytes[at];
            if (next == '"') {
                skipString();
                if (depth == 0) {
                    return;
                }
                continue;
            }
            if (depth == 0 && (next == ',' || next == '}')) {
                return;
            }
            if (next == '{' || next == '[') {
                depth++;
            } else if (next == '}' || next == ']') {
                depth--;
            }
            at++;
        }
    }

    /** Moves from an opening quote to the byte after the closing one. */
    private void skipString() {
        at++;
        while (at < end && bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        at++;
    }

    private void skipSpace() {
        while (at < end && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
    }

    private void skipTo(char wanted) {
        while (at < end && bytes[at] != wanted) {
            at++;
        }
    }
}
