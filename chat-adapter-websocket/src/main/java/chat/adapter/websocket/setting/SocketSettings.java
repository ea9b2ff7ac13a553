package chat.adapter.websocket.setting;

import chat.application.limit.Rate;
import java.time.Duration;

/**
 * What can be chosen about sockets.
 *
 * @param frameBytes the largest message that a client may send, in one frame or many
 * @param outgoing what may wait for a slow reader before it is closed
 * @param incoming what may wait of one client before it is no longer read from
 * @param socketsPerUser how many sockets one user may have open; 0 for no limit
 * @param malformed how many frames that are no JSON object are forgiven, in which time
 */
public record SocketSettings(
        int frameBytes, Bound outgoing, Bound incoming, int socketsPerUser, Pulse pulse, Rate malformed) {

    private static final int LARGEST_HEAD = 14;

    public static SocketSettings defaults() {
        return new SocketSettings(
                65_536,
                new Bound(256, 1_048_576),
                new Bound(256, 262_144),
                20,
                new Pulse(Duration.ofSeconds(25), Duration.ofSeconds(40), Duration.ofSeconds(5)),
                new Rate(64, Duration.ofSeconds(10)));
    }

    /** The same, but for the number of sockets a user may have; 0 for no limit. */
    public SocketSettings withSocketsPerUser(int sockets) {
        return new SocketSettings(frameBytes, outgoing, incoming, sockets, pulse, malformed);
    }

    /** What Tyrus' {@code incomingBufferSize} must be: one frame of the largest size with its head, no more. */
    public int incomingBufferSize() {
        return frameBytes + LARGEST_HEAD;
    }
}
