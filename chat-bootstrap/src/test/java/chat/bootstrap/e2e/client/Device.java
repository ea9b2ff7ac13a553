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

/** A client on {@code /ws} that does what docs/protocol.md says that clients do; it comes back until it is told not to. */
public final class Device implements Wire.Ear, AutoCloseable {
    private static final long BEAT_MILLIS = 100;
    private static final int LONGEST_DELAY_MILLIS = 120;
    private static final int PAGE_ROWS = 15;
    private static final Set<Integer> FINAL = Set.of(401, 403, 404, 1008, 4501, 4503, 4506);

    private final Machine machine;
    private final URI base;
    private final String cookie;
    private final Random delays;
    private final Journal journal;
    private final Web web;
    private final Outbox outbox = new Outbox();
    private final Heartbeat heartbeat = new Heartbeat();
    private final Future<?> beats;
    private Replica replica = new Replica();
    private Wire wire;
    private boolean welcomed;
    private boolean stopped;
    private int commands;
    private int pings;

    /**
     * A device with a session, which connects at once.
     *
     * @param seed of the delays before it reconnects
     */
    public Device(Machine machine, URI base, String cookie, long seed, Journal journal) {
        this.machine = machine;
        this.base = base;
        this.cookie = cookie;
        this.delays = new Random(seed);
        this.journal = journal;
        this.web = new Web(machine, base, cookie, journal);
        this.beats =
                machine.timer().scheduleWithFixedDelay(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        connect();
    }

    private synchronized void connect() {
        if (stopped || wire != null) {
            return;
        }
        wire = new Wire(this, journal.begin());
        heartbeat.heard(System.nanoTime());
        wire.open(machine, URI.create("ws://" + base.getAuthority() + "/ws"), cookie);
    }

    /** Wants that done; it is asked for until it is answered. */
    public synchronized Command want(String type, long room, Map<String, Object> fields) {
        Command command = new Command(++commands, type, room, fields);
        outbox.add(command);
        pump();
        return command;
    }

    /** Reads the page before the rows that it has of that room. */
    public synchronized void readOlder(long room) {
        RoomCopy copy = replica.room(room);
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

    /** The program is started anew: its outbox is there, and its positions if it kept them. */
    public synchronized void reload(boolean keepsPositions) {
        replica = keepsPositions ? replica.reloaded() : new Replica();
        if (wire != null) {
            wire.abort();
        }
    }

    @Override
    public void opened(Wire from) {
        // Nothing is said before the welcome.
    }

    @Override
    public synchronized void heard(Wire from, JsonNode frame) {
        if (from != wire) {
            return;
        }
        heartbeat.heard(System.nanoTime());
        if (frame.path("type").asText().equals("welcome")) {
            welcomed = true;
            outbox.reconnected();
        }
        outbox.answered(frame).ifPresent(command -> journal.answered(command, frame));
        grant(replica.take(frame));
        if (!frame.path("retryable").asBoolean()) {
            pump();
        }
    }

    @Override
    public synchronized void ended(Wire from, int code) {
        if (from != wire) {
            return;
        }
        wire = null;
        welcomed = false;
        stopped |= FINAL.contains(code);
        if (!stopped && !machine.timer().isShutdown()) {
            int delay = code == 4401 ? 0 : delays.nextInt(LONGEST_DELAY_MILLIS);
            var unused = machine.timer().schedule(this::connect, delay, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void beat() {
        if (wire == null) {
            return;
        }
        long now = System.nanoTime();
        if (heartbeat.isDead(now)) {
            wire.abort();
        } else if (welcomed) {
            pump();
            if (heartbeat.wantsPing(now)) {
                ping();
            }
        }
    }

    private void ping() {
        wire.send(Web.JSON.createObjectNode().put("type", "ping").put("ref", "p" + ++pings));
    }

    private void pump() {
        if (welcomed) {
            outbox.due().forEach(wire::send);
        }
    }

    private void grant(List<Wish> wishes) {
        ObjectNode rooms = Web.JSON.createObjectNode();
        for (Wish wish : wishes) {
            if (wish instanceof Wish.Sync sync) {
                rooms.put(Long.toString(sync.room()), sync.since());
            } else if (wish instanceof Wish.Newest newest) {
                fetch("/rooms/" + wish.room() + "/messages?limit=" + PAGE_ROWS, page -> replica.newest(newest, page));
            }
        }
        if (!rooms.isEmpty() && welcomed) {
            wire.send(Web.JSON.createObjectNode().put("type", "sync").set("rooms", rooms));
        }
    }

    private void fetch(String path, Function<JsonNode, List<Wish>> use) {
        Replica asking = replica;
        var unused = web.ask("GET", path, null).thenAccept(reply -> {
            synchronized (this) {
                if (asking == replica && reply.isFine()) {
                    grant(use.apply(reply.json()));
                }
            }
        });
    }

    /** It is connected, everything was answered, and nothing is being caught up with. */
    public synchronized boolean isQuiet() {
        return welcomed
                && outbox.isEmpty()
                && web.isQuiet()
                && replica.rooms().stream().noneMatch(RoomCopy::isCatchingUp);
    }

    /** It was told not to come back, or was closed. */
    public synchronized boolean isStopped() {
        return stopped;
    }

    /** Looks at what it knows, while nothing changes. */
    public synchronized <T> T look(Function<Replica, T> question) {
        return question.apply(replica);
    }

    @Override
    public synchronized String toString() {
        return "welcomed " + welcomed + ", stopped " + stopped + ", waiting " + outbox + ", asking " + !web.isQuiet()
                + ", catching up with "
                + replica.rooms().stream().filter(RoomCopy::isCatchingUp).toList() + ", connections "
                + journal.connections().size();
    }

    /** The HTTP of its session. */
    public Web web() {
        return web;
    }

    public Journal journal() {
        return journal;
    }

    @Override
    public synchronized void close() {
        stopped = true;
        beats.cancel(false);
        web.close();
        if (wire != null) {
            wire.abort();
        }
    }
}
