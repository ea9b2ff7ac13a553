package chat.bootstrap.e2e;

import chat.bench.websocket.CloseReason;
import chat.bench.websocket.ConnectionListener;
import chat.bench.websocket.EventLoop;
import chat.bench.websocket.TargetAddress;
import chat.bench.websocket.WebSocketConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many connections, read by one thread, that record which messages of one room they receive. */
final class RoomListeners implements AutoCloseable {
    private static final int TIMEOUT_SECONDS = 120;
    private static final int HEAD_BYTES = 100;

    /** How many handshakes the server has to do at the same time, at most. */
    private static final int OPENING = 100;

    private static final Pattern MESSAGE =
            Pattern.compile("\\{\"type\":\"message\",\"id\":\\d+,\"room_id\":(\\d+),\"seq\":(\\d+),");

    private final EventLoop loop = start();
    private final long room;
    private final List<Listener> listeners = new ArrayList<>();
    private final Semaphore opened = new Semaphore(0);
    private final Semaphore received = new Semaphore(0);

    RoomListeners(long room) {
        this.room = room;
    }

    private static EventLoop start() {
        try {
            return EventLoop.start("listeners", System::nanoTime);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Opens that many connections of a user, some at a time, and waits until they are open. */
    void open(ServerProcess server, TestUser user, String path, int count) throws InterruptedException {
        TargetAddress target = TargetAddress.of(server.ws(path));
        for (int i = 1; i <= count; i++) {
            Listener listener = new Listener();
            listeners.add(listener);
            loop.execute(() -> WebSocketConnection.connect(loop, target, user.cookie(), listener));
            if (i % OPENING == 0 || i == count) {
                acquire(opened, (i - 1) % OPENING + 1);
            }
        }
    }

    /** Waits until each connection has received that many further messages. */
    void awaitMessages(int count) throws InterruptedException {
        acquire(received, count * listeners.size());
    }

    /** The seqs that each connection has received, in the order of arrival, and the end of a connection that ended. */
    List<String> transcripts() throws InterruptedException {
        return loop.call(() -> listeners.stream().map(Listener::transcript).toList());
    }

    private void acquire(Semaphore events, int count) throws InterruptedException {
        if (!events.tryAcquire(count, TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError(events.availablePermits() + " of " + count + "; " + transcripts());
        }
    }

    @Override
    public void close() {
        loop.close();
    }

    private final class Listener implements ConnectionListener {
        private final StringBuilder ranges = new StringBuilder();
        private long last = Long.MIN_VALUE;

        @Override
        public void onOpen() {
            opened.release();
        }

        @Override
        public void onText(byte[] bytes, int from, int to) {
            Matcher head = MESSAGE.matcher(
                    new String(bytes, from, Math.min(to - from, HEAD_BYTES), StandardCharsets.ISO_8859_1));
            if (head.lookingAt() && Long.parseLong(head.group(1)) == room) {
                add(Long.parseLong(head.group(2)));
                received.release();
            }
        }

        private void add(long seq) {
            if (seq != last + 1) {
                ranges.append(ranges.isEmpty() ? "" : last + " ").append(seq).append('-');
            }
            last = seq;
        }

        @Override
        public void onClosed(CloseReason reason) {
            add(Long.MAX_VALUE);
            ranges.append(reason);
        }

        private String transcript() {
            return ranges.toString() + last;
        }
    }
}
