package chat.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket client that records the received frames and the close code. */
final class TestSocket implements WebSocket.Listener {
    private static final int PATIENCE_SECONDS = 30;

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private volatile WebSocket socket;

    void attach(WebSocket opened) {
        socket = opened;
    }

    void post(String content) {
        sendFrame(Map.of("content", content));
    }

    void sendFrame(Object frame) {
        try {
            sendText(TestUser.JSON.writeValueAsString(frame));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void sendText(String text) {
        socket.sendText(text, true)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** The next frame. */
    JsonNode next() {
        return next(PATIENCE_SECONDS);
    }

    private JsonNode next(int patienceSeconds) {
        try {
            JsonNode frame = frames.poll(patienceSeconds, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("nothing came; closed: " + closed);
            }
            return frame;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for the message with that content, past all others. */
    JsonNode nextWithContent(String content) {
        JsonNode frame = next();
        while (!frame.path("content").asText().equals(content)) {
            frame = next();
        }
        return frame;
    }

    /** Waits for the next frame of that type, past all others. */
    JsonNode nextOfType(String type) {
        JsonNode frame = next();
        while (!frame.path("type").asText().equals(type)) {
            frame = next();
        }
        return frame;
    }

    /** Waits, for so long, until it is told of somebody by one frame that they are in that state. */
    void awaitPresence(long user, String state, int patienceSeconds) {
        String entry = "{\"id\":" + user + ",\"state\":\"" + state + "\"}";
        JsonNode frame = next(patienceSeconds);
        while (!frame.path("users").toString().contains(entry)) {
            frame = next(patienceSeconds);
        }
    }

    /** All frames of that type that have come and were not waited for. */
    List<JsonNode> drain(String type) {
        List<JsonNode> all = new ArrayList<>();
        frames.drainTo(all);
        return all.stream()
                .filter(frame -> frame.path("type").asText().equals(type))
                .toList();
    }

    /** Closes it as a client does that goes. */
    void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    int closeCode() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            try {
                frames.add(TestUser.JSON.readTree(partial.toString()));
            } catch (IOException e) {
                closed.completeExceptionally(e);
            }
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }
}
