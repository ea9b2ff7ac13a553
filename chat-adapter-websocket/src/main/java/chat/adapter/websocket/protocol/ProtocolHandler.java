package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.Connection;
import java.util.concurrent.CompletableFuture;

/** The protocol of one connection. Methods are called one at a time. */
public interface ProtocolHandler {

    /** Creates the handlers of one path. */
    @FunctionalInterface
    interface Factory {
        ProtocolHandler create(Connection connection);
    }

    /**
     * Opens the protocol after the connection is registered, or closes the connection.
     *
     * @param token the session token; the session may have ended since the upgrade
     */
    void open(String token);

    /** True if {@link #handle} waits for the database. It must then be called on a thread that may wait. */
    boolean waits(FrameFields frame);

    /**
     * Handles a frame. The effect may be committed, and the reply sent, after this returns.
     *
     * @return completes when the effect is committed; completes exceptionally, with a {@code ChatException} if the frame
     *     is refused then. May complete on the committing thread, where dependent actions must not wait or write
     * @throws chat.domain.ChatException if the frame is refused
     */
    CompletableFuture<?> handle(FrameFields frame);

    /**
     * Runs the task when the replies to all frames received until now are queued. Never blocks.
     *
     * @param task answers the client's Close
     */
    default void afterReplies(Runnable task) {
        task.run();
    }

    /** The reference by which the client recognises the frame that an error is about. */
    ErrorFrame.FrameRef frameRef(FrameFields frame);
}
