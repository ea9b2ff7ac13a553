package chat.adapter.websocket.connection;

import chat.application.security.Rate;
import java.time.Duration;

/**
 * The configuration of WebSocket connections.
 *
 * @param frameBytes the largest message that a client may send, in bytes, in one frame or several
 * @param outgoingLimit how much may be queued for a slow client before the server closes the connection
 * @param incomingLimit how much of a client's input may be queued before the server stops reading from it
 * @param socketsPerUser the connections that a user may have open; 0 for no limit
 * @param malformedLimit how many frames that are not JSON objects, within which period, close the connection
 */
public record SocketSettings(
        int frameBytes,
        QueueLimit outgoingLimit,
        QueueLimit incomingLimit,
        int socketsPerUser,
        HeartbeatSettings heartbeat,
        Rate malformedLimit) {

    private static final int LARGEST_HEAD = 14;

    public static SocketSettings defaults() {
        return new SocketSettings(
                65_536,
                new QueueLimit(256, 1_048_576),
                new QueueLimit(256, 262_144),
                20,
                new HeartbeatSettings(Duration.ofSeconds(25), Duration.ofSeconds(40), Duration.ofSeconds(5)),
                new Rate(64, Duration.ofSeconds(10)));
    }

    /** A copy with another limit of connections per user; 0 for no limit. */
    public SocketSettings withSocketsPerUser(int sockets) {
        return new SocketSettings(frameBytes, outgoingLimit, incomingLimit, sockets, heartbeat, malformedLimit);
    }

    /** The required {@code incomingBufferSize} of Tyrus: exactly one frame of maximum size, with its header. */
    public int incomingBufferSize() {
        return frameBytes + LARGEST_HEAD;
    }
}
