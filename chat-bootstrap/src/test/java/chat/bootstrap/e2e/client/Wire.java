package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** One WebSocket, from its opening to its end, which it tells once. */
final class Wire implements WebSocket.Listener {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int NO_CODE = 1006;

    /** Who hears what comes. */
    interface Ear {
        void opened(Wire wire);

        void heard(Wire wire, JsonNode frame);

        /** @param code the closing code, or the status with which the opening was refused */
        void ended(Wire wire, int code);
    }

    private final Ear ear;
    private final Connection connection;
    private final StringBuilder partial = new StringBuilder();
    private CompletableFuture<WebSocket> sending = new CompletableFuture<>();
    private WebSocket socket;
    private boolean ended;

    Wire(Ear ear, Connection connection) {
        this.ear = ear;
        this.connection = connection;
    }

    void open(Machine machine, URI address, String cookie) {
        machine.http()
                .newWebSocketBuilder()
                .header("Cookie", cookie)
                .connectTimeout(PATIENCE)
                .buildAsync(address, this)
                .exceptionally(fault -> {
                    end(status(fault));
                    return null;
                });
    }

    private static int status(Throwable fault) {
        Throwable cause = fault.getCause() == null ? fault : fault.getCause();
        return cause instanceof WebSocketHandshakeException refused
                ? refused.getResponse().statusCode()
                : NO_CODE;
    }

    /** Sends it after what was sent before; what can't be sent is lost, as the connection is. */
    synchronized void send(JsonNode frame) {
        String ref = frame.path("ref").asText();
        if (!ref.isEmpty()) {
            connection.asked(ref);
        }
        String text = Web.text(frame);
        then(open -> open.sendText(text, true));
    }

    /** Finds out whether the connection is still there: a reset is not always told. */
    synchronized void probe() {
        then(open -> open.sendPing(ByteBuffer.allocate(0)));
    }

    private void then(Function<WebSocket, CompletableFuture<WebSocket>> what) {
        sending = sending.thenCompose(what).whenComplete((open, fault) -> {
            if (fault != null) {
                end(NO_CODE);
            }
        });
    }

    /** Drops the connection without a word. */
    synchronized void abort() {
        end(NO_CODE);
        if (socket != null) {
            socket.abort();
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        synchronized (this) {
            socket = opened;
            if (ended) {
                opened.abort();
                return;
            }
        }
        connection.isOpened();
        sending.complete(opened);
        ear.opened(this);
        opened.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            JsonNode frame = Web.json(text);
            connection.heard(text, frame);
            ear.heard(this, frame);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        end(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
        end(NO_CODE);
    }

    private void end(int code) {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
        }
        connection.ended(code);
        ear.ended(this, code);
    }
}
