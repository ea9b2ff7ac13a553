package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A client of {@code /ws} that follows docs/protocol.md and reconnects until it is stopped. */
public final class Device implements ClientSocket.FrameHandler, AutoCloseable {
    private static final long TICK_MILLIS = 100;
    private static final int LONGEST_DELAY_MILLIS = 120;
    private static final int PAGE_ROWS = 15;
    private static final Set<Integer> FATAL_CODES = Set.of(401, 403, 404, 1008, 4501, 4503, 4506);

    private final ClientRuntime runtime;
    private final URI base;
    private final String cookie;
    private final Random delays;
    private final ClientLog log;
    private final RetryingHttpClient http;
    private final PendingCommands pending = new PendingCommands();
    private final LivenessTimer liveness = new LivenessTimer();
    private final Future<?> timerTask;
    private Replica replica = new Replica();
    private ClientSocket socket;
    private boolean welcomed;
    private boolean stopped;
    private int commands;
    private int pings;

    /**
     * A device with a session, which connects at once.
     *
     * @param seed of the delays before it reconnects
     */
    public Device(ClientRuntime runtime, URI base, String cookie, long seed, ClientLog log) {
        this.runtime = runtime;
        this.base = base;
        this.cookie = cookie;
        this.delays = new Random(seed);
        this.log = log;
        this.http = new RetryingHttpClient(runtime, base, cookie, log);
        this.timerTask =
                runtime.timer().scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        connect();
    }

    private synchronized void connect() {
        if (stopped || socket != null) {
            return;
        }
        socket = new ClientSocket(this, log.openConnection());
        liveness.lastReceived(System.nanoTime());
        socket.open(runtime, URI.create("ws://" + base.getAuthority() + "/ws"), cookie);
    }

    /** Queues a command, which is repeated until it is answered. */
    public synchronized Command submit(String type, long room, Map<String, Object> fields) {
        Command command = new Command(++commands, type, room, fields);
        pending.add(command);
        sendPending();
        return command;
    }

    /** Loads the page before the oldest loaded row of a room. */
    public synchronized void readOlder(long room) {
        RoomReplica copy = replica.room(room);
        if (copy == null || copy.isCatchingUp() || copy.completeFrom() <= 1) {
            return;
        }
        int number = copy.number();
        String path = "/rooms/" + room + "/messages?limit=" + PAGE_ROWS + "&before=" + copy.completeFrom();
        fetch(path, page -> {
            copy.older(number, page);
            return List.of();
        });
    }

    /** Restarts the client: it keeps its pending commands, and its positions if {@code keepPositions}. */
    public synchronized void reload(boolean keepPositions) {
        replica = keepPositions ? replica.reloaded() : new Replica();
        if (socket != null) {
            socket.abort();
        }
    }

    @Override
    public void onOpened(ClientSocket from) {
        // The client sends nothing before the welcome.
    }

    @Override
    public synchronized void onFrame(ClientSocket from, JsonNode frame) {
        if (from != socket) {
            return;
        }
        liveness.lastReceived(System.nanoTime());
        if (frame.path("type").asText().equals("welcome")) {
            welcomed = true;
            pending.reconnected();
        }
        pending.onReply(frame).ifPresent(command -> log.addReply(command, frame));
        load(replica.apply(frame));
        if (!frame.path("retryable").asBoolean()) {
            sendPending();
        }
    }

    @Override
    public synchronized void onClosed(ClientSocket from, int code) {
        if (from != socket) {
            return;
        }
        socket = null;
        welcomed = false;
        stopped |= FATAL_CODES.contains(code);
        if (!stopped && !runtime.timer().isShutdown()) {
            int delay = code == 4401 ? 0 : delays.nextInt(LONGEST_DELAY_MILLIS);
            var unused = runtime.timer().schedule(this::connect, delay, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void tick() {
        if (socket == null) {
            return;
        }
        long now = System.nanoTime();
        if (liveness.isDead(now)) {
            socket.abort();
        } else if (welcomed) {
            sendPending();
            if (liveness.pingIfDue(now)) {
                ping();
            }
        }
    }

    private void ping() {
        socket.send(
                RetryingHttpClient.JSON.createObjectNode().put("type", "ping").put("ref", "p" + ++pings));
    }

    private void sendPending() {
        if (welcomed) {
            pending.takeDue().forEach(socket::send);
        }
    }

    private void load(List<LoadRequest> requests) {
        ObjectNode rooms = RetryingHttpClient.JSON.createObjectNode();
        for (LoadRequest request : requests) {
            if (request instanceof LoadRequest.Sync sync) {
                rooms.put(Long.toString(sync.room()), sync.since());
            } else if (request instanceof LoadRequest.NewestPage newest) {
                fetch(
                        "/rooms/" + request.room() + "/messages?limit=" + PAGE_ROWS,
                        page -> replica.newest(newest, page));
            }
        }
        if (!rooms.isEmpty() && welcomed) {
            socket.send(RetryingHttpClient.JSON
                    .createObjectNode()
                    .put("type", "sync")
                    .set("rooms", rooms));
        }
    }

    private void fetch(String path, Function<JsonNode, List<LoadRequest>> use) {
        Replica requester = replica;
        var unused = http.send("GET", path, null).thenAccept(reply -> {
            synchronized (this) {
                if (requester == replica && reply.isSuccess()) {
                    load(use.apply(reply.json()));
                }
            }
        });
    }

    /** Whether it is connected, with no request pending and no catch-up running. */
    public synchronized boolean isIdle() {
        return welcomed
                && pending.isEmpty()
                && http.isIdle()
                && replica.rooms().stream().noneMatch(RoomReplica::isCatchingUp);
    }

    /** Whether it was closed, or a close code forbids it to reconnect. */
    public synchronized boolean isStopped() {
        return stopped;
    }

    /** Reads the replica while no frame changes it. */
    public synchronized <T> T inspect(Function<Replica, T> question) {
        return question.apply(replica);
    }

    @Override
    public synchronized String toString() {
        return "welcomed " + welcomed + ", stopped " + stopped + ", pending " + pending + ", requesting "
                + !http.isIdle() + ", catching up with "
                + replica.rooms().stream().filter(RoomReplica::isCatchingUp).toList() + ", connections "
                + log.connections().size();
    }

    /** The HTTP client of its session. */
    public RetryingHttpClient http() {
        return http;
    }

    public ClientLog log() {
        return log;
    }

    @Override
    public synchronized void close() {
        stopped = true;
        timerTask.cancel(false);
        http.close();
        if (socket != null) {
            socket.abort();
        }
    }
}
