package chat.bench.load;

import chat.bench.server.BenchAccount;
import chat.bench.websocket.CloseReason;
import chat.bench.websocket.ConnectionListener;
import chat.bench.websocket.WebSocketConnection;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One device of a user on {@code /ws}. Of the rules for clients, it follows those about messages: it keeps a position for
 * each room, requests with {@code sync} what it missed after a lost connection, at a gap, and when the server asks for it,
 * and sends unanswered messages again. It sends no {@code ping}, and it reconnects at once: without a random delay, so
 * that many clients make a storm. If it can't, it tries once more, and as often as a busy server asks for it, for up to a
 * minute. Confined to the thread of its worker, except for {@link #open}.
 */
public final class VirtualClient implements ConnectionListener {
    private static final long DEFAULT_RETRY_MILLIS = 500;

    private final Worker worker;
    private final BenchAccount account;
    private final RoomLogs logs;
    private final UnansweredMessages unanswered;
    private CompletableFuture<Integer> caughtUp = new CompletableFuture<>();
    private ReconnectPolicy policy = new ReconnectPolicy(0, 0);
    private @Nullable WebSocketConnection connection;
    private boolean recovering;
    private int deferred;
    private int sendsPer10s;
    private long welcomedAt;
    private long caughtUpAt;

    /** @param rooms the rooms whose rows it counts; the account is a member of each */
    public VirtualClient(Worker worker, BenchAccount account, Iterable<Long> rooms) {
        this.worker = worker;
        this.account = account;
        this.unanswered = new UnansweredMessages(worker.recorder());
        this.logs = new RoomLogs(rooms, worker.recorder(), since -> transmit(ServerFrames.sync(since)));
    }

    /**
     * Connects. If a busy server (503) asks it to come back later, it does so, for up to a minute. Thread-safe.
     *
     * @return completes when the client is up to date, with the number of times that the server asked it to come back
     *     later; fails with a {@link RefusedException}
     */
    public CompletableFuture<Integer> open() {
        CompletableFuture<Integer> result = new CompletableFuture<>();
        worker.loop().execute(() -> connect(result, false));
        return result;
    }

    /** Ends the connection without a close frame. */
    public void drop() {
        if (connection != null) {
            connection.drop();
            connection = null;
        }
    }

    /**
     * Posts a message.
     *
     * @param due when it was due, in nanoseconds
     */
    public void send(long room, long due) {
        String clientId = worker.nextClientId();
        String frame = ServerFrames.send(room, clientId, worker.content().dueAt(due));
        unanswered.add(clientId, due, frame);
        if (caughtUp.isDone()) {
            transmit(frame);
        }
    }

    /** Returns the account. */
    public BenchAccount account() {
        return account;
    }

    /** Returns the worker. */
    public Worker worker() {
        return worker;
    }

    /** Returns what it received. */
    public RoomLogs logs() {
        return logs;
    }

    /** Returns how many messages the server lets the account post in 10 s; 0 for no limit. */
    public int sendsPer10s() {
        return sendsPer10s;
    }

    /** Returns when the last {@code welcome} arrived, in nanoseconds. */
    public long welcomedAt() {
        return welcomedAt;
    }

    /** Returns when it was up to date after the last {@code welcome}, in nanoseconds. */
    public long caughtUpAt() {
        return caughtUpAt;
    }

    @Override
    public void onText(byte[] bytes, int from, int to) {
        RowScanner row = worker.scanner();
        if (row.scan(bytes, from, to)) {
            logs.live(row.room(), row.revision(), row.due(), worker.loop().now());
            return;
        }
        JsonNode frame = ServerFrames.decode(bytes, from, to);
        switch (frame.path("type").asText()) {
            case "welcome" -> onWelcome(frame);
            case "changes" -> onChanges(frame);
            case "sync" ->
                logs.catchUp(
                        frame.path("room_id").asLong(), frame.path("revision").asLong());
            case "ack" -> unanswered.acknowledge(frame.path("ref").asText());
            case "error" -> onError(frame);
            default -> {
                // Presence, profiles and the like are not counted.
            }
        }
    }

    @Override
    public void onClosed(CloseReason reason) {
        connection = null;
        if (caughtUp.isDone()) {
            worker.recorder().disconnected(reason.describe());
            connect(new CompletableFuture<>(), true);
            return;
        }
        OptionalLong delay = policy.delay(reason, worker.loop().now());
        if (delay.isEmpty()) {
            giveUp(new RefusedException(reason));
            return;
        }
        deferred += reason.isBusy() ? 1 : 0;
        CompletableFuture<Integer> pending = caughtUp;
        worker.loop().executeAfter(delay.getAsLong(), () -> {
            if (caughtUp == pending) {
                connect();
            }
        });
    }

    private void giveUp(RefusedException refused) {
        if (recovering) {
            worker.recorder().failed(String.valueOf(refused.getMessage()));
        }
        caughtUp.completeExceptionally(refused);
    }

    private void connect(CompletableFuture<Integer> result, boolean isRecovery) {
        caughtUp = result;
        recovering = isRecovery;
        policy = new ReconnectPolicy(isRecovery ? 1 : 0, worker.loop().now());
        deferred = 0;
        connect();
    }

    private void connect() {
        connection = WebSocketConnection.connect(worker.loop(), worker.target(), account.cookie(), this);
    }

    private void onWelcome(JsonNode frame) {
        welcomedAt = worker.loop().now();
        sendsPer10s = frame.path("limits").path("sends_per_10s").asInt();
        logs.welcome(frame.path("rooms"));
        finishIfUpToDate();
    }

    private void onChanges(JsonNode frame) {
        logs.replay(frame, worker.loop().now());
        finishIfUpToDate();
    }

    private void finishIfUpToDate() {
        if (logs.isUpToDate() && !caughtUp.isDone()) {
            caughtUpAt = worker.loop().now();
            caughtUp.complete(deferred);
            unanswered.repeat(this::transmit);
        }
    }

    private void transmit(String frame) {
        if (connection != null) {
            connection.send(frame);
        }
    }

    // A sync has no ref.
    private void onError(JsonNode frame) {
        if (!frame.has("ref")) {
            onSyncRefused(frame);
            return;
        }
        String code = frame.path("code").asText();
        String advice = code.equals("rate_limited")
                ? ": CHAT_SENDS_PER_10S sets that limit; CHAT_LIMITS=off lifts all"
                : ": " + frame.path("message").asText();
        unanswered.refuse(frame.path("ref").asText(), "The server refused messages (" + code + ")" + advice);
    }

    private void onSyncRefused(JsonNode frame) {
        long delay = TimeUnit.MILLISECONDS.toNanos(frame.path("retry_after_ms").asLong(DEFAULT_RETRY_MILLIS));
        boolean isOpening = !caughtUp.isDone();
        if (frame.path("retryable").asBoolean()
                && (!isOpening || policy.permits(delay, worker.loop().now()))) {
            WebSocketConnection refused = connection;
            worker.loop().executeAfter(delay, () -> {
                if (connection == refused) {
                    logs.repeatSync();
                }
            });
            return;
        }
        String why = "The server refused to send missed messages ("
                + frame.path("code").asText() + ": " + frame.path("message").asText() + ")";
        if (isOpening) {
            drop();
            giveUp(new RefusedException(why));
        } else {
            worker.recorder().noted(why);
        }
    }
}
