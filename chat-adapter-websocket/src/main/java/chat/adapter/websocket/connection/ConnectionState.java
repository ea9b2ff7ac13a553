package chat.adapter.websocket.connection;

/**
 * How far the closing handshake of a connection is (RFC 6455, section 7.1): each side sends one close frame, in any
 * order, and then the TCP connection is closed. A transition that a state does not name leaves it as it is.
 */
enum ConnectionState {
    /** No close frame is queued or received. */
    OPEN,
    /** The client's Close is received, but not answered, as frames before it are still handled: still open. */
    CLOSE_RECEIVED,
    /** The server's close frame is queued. */
    CLOSING,
    /** The client's Close is received, and the server's close frame is queued. */
    CLOSING_BOTH,
    /** The server's close frame is written; the client's is awaited. */
    CLOSE_SENT,
    /** The close frames of both sides are exchanged: the TCP connection is to be closed. */
    CLOSED_BOTH,
    /** The TCP connection is gone. */
    ENDED;

    /** True until the server's close frame is queued or the TCP connection is gone. */
    boolean isOpen() {
        return this == OPEN || this == CLOSE_RECEIVED;
    }

    /** True if the server's close frame is written or never will be. */
    boolean isCloseSent() {
        return this == CLOSE_SENT || this == CLOSED_BOTH || this == ENDED;
    }

    /** The server's close frame is queued. */
    ConnectionState closeQueued() {
        return switch (this) {
            case OPEN -> CLOSING;
            case CLOSE_RECEIVED -> CLOSING_BOTH;
            case CLOSING, CLOSING_BOTH, CLOSE_SENT, CLOSED_BOTH, ENDED -> this;
        };
    }

    /** The client's close frame is received. */
    ConnectionState closeReceived() {
        return switch (this) {
            case OPEN -> CLOSE_RECEIVED;
            case CLOSING -> CLOSING_BOTH;
            case CLOSE_SENT -> CLOSED_BOTH;
            case CLOSE_RECEIVED, CLOSING_BOTH, CLOSED_BOTH, ENDED -> this;
        };
    }

    /** The server's close frame is written. */
    ConnectionState closeWritten() {
        return switch (this) {
            case CLOSING -> CLOSE_SENT;
            case CLOSING_BOTH -> CLOSED_BOTH;
            case OPEN, CLOSE_RECEIVED, CLOSE_SENT, CLOSED_BOTH, ENDED -> this;
        };
    }
}
