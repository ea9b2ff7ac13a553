package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.Connection;

/** What is said on one socket. All calls come one after the other. */
public interface ProtocolHandler {

    /** Begins to talk on the sockets of one path. */
    @FunctionalInterface
    interface Factory {
        ProtocolHandler create(Connection connection);
    }

    /**
     * The socket can be found by whoever ends sessions or memberships: lets it in, or closes it.
     *
     * @param token that of its session, which may have ended since the gate
     */
    void open(String token);

    /** The client said this; refuses by throwing. Returns when it is done, for good. */
    void handle(FrameFields frame);

    /**
     * Runs that when all answers to frames heard until now are in the socket's queue. Never waits.
     *
     * @param task the socket's end, as the client sent a Close
     */
    default void afterReplies(Runnable task) {
        task.run();
    }

    /** How the client can tell which of its frames an error is about. */
    ErrorFrame.FrameRef frameRef(FrameFields frame);
}
