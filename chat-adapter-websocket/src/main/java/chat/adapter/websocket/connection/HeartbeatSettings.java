package chat.adapter.websocket.connection;

import java.time.Duration;

/**
 * When a socket counts as gone. All are counted in beats of one second, so a server that was asleep or busy closes
 * nobody for it.
 *
 * @param pingInterval how often a ping is sent
 * @param silenceTimeout after how long without a sign of life it is closed
 * @param closeTimeout how long it may take to close before it is cut
 */
public record HeartbeatSettings(Duration pingInterval, Duration silenceTimeout, Duration closeTimeout) {}
