package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A client of the plain contract: one room, messages in, messages out; what it sent comes back as its receipt. */
public final class PlainClient implements Wire.Ear, AutoCloseable {
    private static final long BEAT_MILLIS = 300;
    private static final int LONGEST_DELAY_MILLIS = 120;

    private final Machine machine;
    private final URI base;
    private final String cookie;
    private final long room;
    private final Journal journal;
    private final Random delays;
    private final Web web;
    private final Future<?> beats;
    private final Map<String, Map<String, Object>> waiting = new LinkedHashMap<>();
    private Wire wire;
    private boolean open;
    private boolean stopped;

    public PlainClient(Machine machine, URI base, String cookie, long room, Journal journal) {
        this.machine = machine;
        this.base = base;
        this.cookie = cookie;
        this.room = room;
        this.journal = journal;
        this.delays = new Random(room);
        this.web = new Web(machine, base, cookie, journal);
        this.beats =
                machine.timer().scheduleWithFixedDelay(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        connect();
    }

    private synchronized void connect() {
        if (!stopped && wire == null) {
            wire = new Wire(this, journal.begin());
            wire.open(machine, URI.create("ws://" + base.getAuthority() + "/ws/" + room), cookie);
        }
    }

    private synchronized void beat() {
        if (open) {
            wire.probe();
        }
    }

    /** Says it once by socket; what was not heard when the connection ends is asked for over HTTP. */
    public synchronized void say(Map<String, Object> fields) {
        waiting.put((String) fields.get("client_id"), fields);
        if (open) {
            wire.send(Web.JSON.valueToTree(fields));
        } else {
            askAfter();
        }
    }

    private void askAfter() {
        String path = "/rooms/" + room + "/messages";
        for (String id : Map.copyOf(waiting).keySet()) {
            var unused = web.ask("POST", path, waiting.remove(id));
        }
    }

    @Override
    public synchronized void opened(Wire from) {
        open = from == wire;
    }

    @Override
    public synchronized void heard(Wire from, JsonNode frame) {
        waiting.remove(frame.path("client_id").asText());
    }

    @Override
    public synchronized void ended(Wire from, int code) {
        if (from != wire) {
            return;
        }
        wire = null;
        open = false;
        askAfter();
        if (!stopped && !machine.timer().isShutdown()) {
            var unused = machine.timer()
                    .schedule(this::connect, delays.nextInt(LONGEST_DELAY_MILLIS), TimeUnit.MILLISECONDS);
        }
    }

    /** It is connected and everything that it said is known to be said. */
    public synchronized boolean isQuiet() {
        return open && waiting.isEmpty() && web.isQuiet();
    }

    @Override
    public synchronized String toString() {
        return "open " + open + ", waiting " + waiting + ", asking " + !web.isQuiet() + ", connections "
                + journal.connections().size();
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
