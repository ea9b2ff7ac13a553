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
    private static final int TIMEOUT_SECONDS = 30;

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
        socket.sendText(text, true).orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).join();
    }

    /** The next frame. */
    JsonNode next() {
        return next(TIMEOUT_SECONDS);
    }

    private JsonNode next(int timeoutSeconds) {
        try {
            JsonNode frame = frames.poll(timeoutSeconds, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("no frame received; closed: " + closed);
            }
            return frame;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for the message with that content and skips other frames. */
    JsonNode nextWithContent(String content) {
        JsonNode frame = next();
        while (!frame.path("content").asText().equals(content)) {
            frame = next();
        }
        return frame;
    }

    /** Waits for the next frame of that type and skips other frames. */
    JsonNode nextOfType(String type) {
        JsonNode frame = next();
        while (!frame.path("type").asText().equals(type)) {
            frame = next();
        }
        return frame;
    }

    /** Waits for a presence frame with that state of a user, at most that long for each frame. */
    void awaitPresence(long user, String state, int timeoutSeconds) {
        String entry = "{\"id\":" + user + ",\"state\":\"" + state + "\"}";
        JsonNode frame = next(timeoutSeconds);
        while (!frame.path("users").toString().contains(entry)) {
            frame = next(timeoutSeconds);
        }
    }

    /** Removes all queued frames and returns those of that type. */
    List<JsonNode> drain(String type) {
        List<JsonNode> all = new ArrayList<>();
        frames.drainTo(all);
        return all.stream()
                .filter(frame -> frame.path("type").asText().equals(type))
                .toList();
    }

    /** Sends a close frame with code 1000. */
    void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                .orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    int closeCode() {
        return closed.orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).join();
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
