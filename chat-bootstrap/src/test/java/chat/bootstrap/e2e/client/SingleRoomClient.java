package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A client of the single-room protocol, for which the echo of a message is its acknowledgement. */
public final class SingleRoomClient implements ClientSocket.FrameHandler, AutoCloseable {
    private static final long PROBE_MILLIS = 300;
    private static final int LONGEST_DELAY_MILLIS = 120;

    private final ClientRuntime runtime;
    private final URI base;
    private final String cookie;
    private final long room;
    private final ClientLog log;
    private final Random delays;
    private final RetryingHttpClient http;
    private final Future<?> timerTask;
    private final Map<String, Map<String, Object>> unconfirmed = new LinkedHashMap<>();
    private ClientSocket socket;
    private boolean open;
    private boolean stopped;

    public SingleRoomClient(ClientRuntime runtime, URI base, String cookie, long room, ClientLog log) {
        this.runtime = runtime;
        this.base = base;
        this.cookie = cookie;
        this.room = room;
        this.log = log;
        this.delays = new Random(room);
        this.http = new RetryingHttpClient(runtime, base, cookie, log);
        this.timerTask =
                runtime.timer().scheduleWithFixedDelay(this::probe, PROBE_MILLIS, PROBE_MILLIS, TimeUnit.MILLISECONDS);
        connect();
    }

    private synchronized void connect() {
        if (!stopped && socket == null) {
            socket = new ClientSocket(this, log.openConnection());
            socket.open(runtime, URI.create("ws://" + base.getAuthority() + "/ws/" + room), cookie);
        }
    }

    private synchronized void probe() {
        if (open) {
            socket.probe();
        }
    }

    /** Sends a message over the WebSocket; if the connection ends before the echo, repeats it over HTTP. */
    public synchronized void send(Map<String, Object> fields) {
        unconfirmed.put((String) fields.get("client_id"), fields);
        if (open) {
            socket.send(RetryingHttpClient.JSON.valueToTree(fields));
        } else {
            resendOverHttp();
        }
    }

    private void resendOverHttp() {
        String path = "/rooms/" + room + "/messages";
        for (String id : Map.copyOf(unconfirmed).keySet()) {
            var unused = http.send("POST", path, unconfirmed.remove(id));
        }
    }

    @Override
    public synchronized void onOpened(ClientSocket from) {
        open = from == socket;
    }

    @Override
    public synchronized void onFrame(ClientSocket from, JsonNode frame) {
        unconfirmed.remove(frame.path("client_id").asText());
    }

    @Override
    public synchronized void onClosed(ClientSocket from, int code) {
        if (from != socket) {
            return;
        }
        socket = null;
        open = false;
        resendOverHttp();
        if (!stopped && !runtime.timer().isShutdown()) {
            var unused = runtime.timer()
                    .schedule(this::connect, delays.nextInt(LONGEST_DELAY_MILLIS), TimeUnit.MILLISECONDS);
        }
    }

    /** Whether it is connected and all its messages are confirmed. */
    public synchronized boolean isIdle() {
        return open && unconfirmed.isEmpty() && http.isIdle();
    }

    @Override
    public synchronized String toString() {
        return "open " + open + ", unconfirmed " + unconfirmed + ", requesting " + !http.isIdle() + ", connections "
                + log.connections().size();
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
