package chat.bench.load;

import chat.bench.server.BenchAccount;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One device of a user on {@code /ws}. Of the rules for clients, it follows those about messages: it keeps a position for
 * each room, requests with {@code sync} what it missed after a lost connection, at a gap, and when the server asks for it,
 * and sends unanswered messages again. It sends no {@code ping}, and it reconnects without a random delay. If it can't, it
 * tries once more, and as often as a busy server asks for it, for up to a minute. Confined to the thread of its worker,
 * except for {@link #open}.
 */
public final class VirtualClient {
    private static final long DEFAULT_RETRY_MILLIS = 500;

    private final Worker worker;
    private final BenchAccount account;
    private final RoomLogs logs;
    private final UnansweredMessages unanswered;
    private final ReconnectingConnection connection;
    private int sendsPer10s;
    private long welcomedAt;
    private long caughtUpAt;

    /** @param rooms the rooms whose rows it counts; the account is a member of each */
    public VirtualClient(Worker worker, BenchAccount account, Iterable<Long> rooms) {
        this.worker = worker;
        this.account = account;
        this.unanswered = new UnansweredMessages(worker.recorder());
        this.connection = new ReconnectingConnection(worker, account.cookie(), this::onText);
        this.logs = new RoomLogs(rooms, worker.recorder(), since -> connection.send(ServerFrames.sync(since)));
    }

    /**
     * Connects. If a busy server (503) asks it to come back later, it does so, for up to a minute. Thread-safe.
     *
     * @return completes when the client is up to date, with the number of times that the server asked it to come back
     *     later; fails with a {@link ConnectionEndedException}
     */
    public CompletableFuture<Integer> open() {
        CompletableFuture<Integer> result = new CompletableFuture<>();
        worker.loop().execute(() -> connection.open(result));
        return result;
    }

    /** Ends the connection without a close frame. */
    public void drop() {
        connection.drop();
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
        if (connection.isCaughtUp()) {
            connection.send(frame);
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

    private void onText(byte[] bytes, int from, int to) {
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
        if (logs.isUpToDate() && !connection.isCaughtUp()) {
            caughtUpAt = worker.loop().now();
            connection.caughtUp();
            unanswered.repeat(connection::send);
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
        if (!frame.path("retryable").asBoolean() || !connection.retry(delay, logs::repeatSync)) {
            connection.fail("The server refused to send missed messages ("
                    + frame.path("code").asText() + ": " + frame.path("message").asText() + ")");
        }
    }
}
