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

/** One WebSocket connection, whose end is reported once. */
final class ClientSocket implements WebSocket.Listener {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int NO_CODE = 1006;

    /** Receives the events of a connection. */
    interface FrameHandler {
        void onOpened(ClientSocket socket);

        void onFrame(ClientSocket socket, JsonNode frame);

        /** @param code the close code, or the HTTP status of a refused upgrade */
        void onClosed(ClientSocket socket, int code);
    }

    private final FrameHandler handler;
    private final ConnectionLog log;
    private final StringBuilder partial = new StringBuilder();
    private CompletableFuture<WebSocket> sending = new CompletableFuture<>();
    private WebSocket socket;
    private boolean ended;

    ClientSocket(FrameHandler frameHandler, ConnectionLog connection) {
        this.handler = frameHandler;
        this.log = connection;
    }

    void open(ClientRuntime runtime, URI address, String cookie) {
        runtime.http()
                .newWebSocketBuilder()
                .header("Cookie", cookie)
                .connectTimeout(TIMEOUT)
                .buildAsync(address, this)
                .exceptionally(fault -> {
                    closeOnce(status(fault));
                    return null;
                });
    }

    private static int status(Throwable fault) {
        Throwable cause = fault.getCause() == null ? fault : fault.getCause();
        return cause instanceof WebSocketHandshakeException refused
                ? refused.getResponse().statusCode()
                : NO_CODE;
    }

    /** Sends a frame after all earlier ones; if sending fails, the connection counts as closed. */
    synchronized void send(JsonNode frame) {
        String ref = frame.path("ref").asText();
        if (!ref.isEmpty()) {
            log.sent(ref);
        }
        String text = RetryingHttpClient.text(frame);
        enqueue(open -> open.sendText(text, true));
    }

    /** Sends a ping to detect a lost connection, because a reset is not always reported. */
    synchronized void probe() {
        enqueue(open -> open.sendPing(ByteBuffer.allocate(0)));
    }

    private void enqueue(Function<WebSocket, CompletableFuture<WebSocket>> send) {
        sending = sending.thenCompose(send).whenComplete((open, fault) -> {
            if (fault != null) {
                closeOnce(NO_CODE);
            }
        });
    }

    /** Drops the connection without a close frame. */
    synchronized void abort() {
        closeOnce(NO_CODE);
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
        log.markOpened();
        sending.complete(opened);
        handler.onOpened(this);
        opened.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            JsonNode frame = RetryingHttpClient.json(text);
            log.received(text, frame);
            handler.onFrame(this, frame);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeOnce(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
        closeOnce(NO_CODE);
    }

    private void closeOnce(int code) {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
        }
        log.closed(code);
        handler.onClosed(this, code);
    }
}
