package chat.adapter.websocket.connection;

import java.time.Duration;

/**
 * When a connection counts as dead. All durations are counted in ticks of one second, so a server that was suspended or
 * busy closes no connection because of it.
 *
 * @param pingInterval the time between two pings
 * @param silenceTimeout how long a client may be silent before the server closes the connection
 * @param closeTimeout how long closing may take before the server terminates the TCP connection
 */
public record HeartbeatSettings(Duration pingInterval, Duration silenceTimeout, Duration closeTimeout) {}
