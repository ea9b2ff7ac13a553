package chat.adapter.websocket.connection;

import chat.domain.ErrorCode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts WebSocket events since startup. Never blocks. Thread-safe. */
public final class SocketCounters {
    /** Stands for all close codes that are neither the server's nor usual for clients. */
    public static final int OTHER_CODE = 0;

    /** The code of connections that ended without a close frame. */
    public static final int NO_CODE = 1006;

    private static final int BY_CLIENT = 1000;

    private final LongAdder openedMultiRoom = new LongAdder();
    private final LongAdder openedSingleRoom = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final LongAdder delivered = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder otherCodes = new LongAdder();
    private final Map<Integer, LongAdder> closed = new HashMap<>();
    private final Map<ErrorCode, LongAdder> refused = new EnumMap<>(ErrorCode.class);

    public SocketCounters() {
        closed.put(OTHER_CODE, otherCodes);
        for (int code : new int[] {NO_CODE, BY_CLIENT}) {
            closed.put(code, new LongAdder());
        }
        Arrays.stream(CloseCode.values()).forEach(code -> closed.put(code.number(), new LongAdder()));
        Arrays.stream(ErrorCode.values()).forEach(code -> refused.put(code, new LongAdder()));
    }

    /** Multi-room connections opened. */
    public LongAdder openedMultiRoom() {
        return openedMultiRoom;
    }

    /** Single-room connections opened. */
    public LongAdder openedSingleRoom() {
        return openedSingleRoom;
    }

    /** WebSocket messages received from clients. */
    public LongAdder received() {
        return received;
    }

    /** Rows sent, counted once per connection. */
    public LongAdder delivered() {
        return delivered;
    }

    /** Ephemeral batches dropped because more than half of the queue limit was used. */
    public LongAdder dropped() {
        return dropped;
    }

    /** Connections closed, by close code. */
    public Map<Integer, LongAdder> closed() {
        return closed;
    }

    public void closed(int code) {
        closed.getOrDefault(code, otherCodes).increment();
    }

    /** Refused frames, by error code as on the wire. */
    public Map<String, LongAdder> refused() {
        Map<String, LongAdder> byCode = new TreeMap<>();
        refused.forEach((code, count) -> byCode.put(code.code(), count));
        return byCode;
    }

    public void refused(ErrorCode code) {
        Objects.requireNonNull(refused.get(code)).increment();
    }
}
