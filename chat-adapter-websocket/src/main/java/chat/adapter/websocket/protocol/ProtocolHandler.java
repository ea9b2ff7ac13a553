package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.Connection;

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

    /**
     * Handles a frame and returns when its effect is committed. Refuses the frame by throwing {@code ChatException}.
     */
    void handle(FrameFields frame);

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
