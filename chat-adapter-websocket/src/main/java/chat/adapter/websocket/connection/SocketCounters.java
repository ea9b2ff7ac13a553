package chat.adapter.websocket.connection;

import chat.domain.ErrorCode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** What was counted since the start. Counting never waits, and what is counted can be read at any time. */
public final class SocketCounters {
    /** The code under which those are counted that are none of the server's nor of the usual ones of clients. */
    public static final int OTHER_CODE = 0;

    /** As if it had been told: the connection was gone without a closing frame. */
    public static final int NO_CODE = 1006;

    private static final int BY_CLIENT = 1000;

    private final LongAdder openedMultiRoom = new LongAdder();
    private final LongAdder openedSingleRoom = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final LongAdder delivered = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder otherwise = new LongAdder();
    private final Map<Integer, LongAdder> closed = new HashMap<>();
    private final Map<ErrorCode, LongAdder> refused = new EnumMap<>(ErrorCode.class);

    public SocketCounters() {
        closed.put(OTHER_CODE, otherwise);
        for (int code : new int[] {NO_CODE, BY_CLIENT}) {
            closed.put(code, new LongAdder());
        }
        Arrays.stream(CloseCode.values()).forEach(code -> closed.put(code.number(), new LongAdder()));
        Arrays.stream(ErrorCode.values()).forEach(code -> refused.put(code, new LongAdder()));
    }

    /** Sockets of all rooms that were opened. */
    public LongAdder openedMultiRoom() {
        return openedMultiRoom;
    }

    /** Sockets of one room that were opened. */
    public LongAdder openedSingleRoom() {
        return openedSingleRoom;
    }

    /** Messages of clients. */
    public LongAdder received() {
        return received;
    }

    /** Rows handed to sockets. */
    public LongAdder delivered() {
        return delivered;
    }

    /** Frames that nobody misses and that were left out, as too much waited. */
    public LongAdder dropped() {
        return dropped;
    }

    /** Sockets that were closed, by code. */
    public Map<Integer, LongAdder> closed() {
        return closed;
    }

    public void closed(int code) {
        closed.getOrDefault(code, otherwise).increment();
    }

    /** What clients were refused, by code. */
    public Map<ErrorCode, LongAdder> refused() {
        return refused;
    }

    public void refused(ErrorCode code) {
        Objects.requireNonNull(refused.get(code)).increment();
    }
}
