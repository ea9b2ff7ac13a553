package chat.adapter.websocket.connection;

import chat.application.security.Rate;
import java.time.Duration;

/**
 * What can be chosen about sockets.
 *
 * @param frameBytes the largest message that a client may send, in one frame or many
 * @param outgoingLimit what may wait for a slow reader before it is closed
 * @param incomingLimit what may wait of one client before it is no longer read from
 * @param socketsPerUser how many sockets one user may have open; 0 for no limit
 * @param malformedLimit how many frames that are no JSON object are forgiven, in which time
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

    /** The same, but for the number of sockets a user may have; 0 for no limit. */
    public SocketSettings withSocketsPerUser(int sockets) {
        return new SocketSettings(frameBytes, outgoingLimit, incomingLimit, sockets, heartbeat, malformedLimit);
    }

    /** What Tyrus' {@code incomingBufferSize} must be: one frame of the largest size with its head, no more. */
    public int incomingBufferSize() {
        return frameBytes + LARGEST_HEAD;
    }
}
