package chat.adapter.websocket.setting;

import java.time.Duration;

/**
 * When a socket counts as gone. All are counted in beats of one second, so a server that was asleep or busy closes
 * nobody for it.
 *
 * @param ping how often a ping is sent
 * @param silence after how long without a sign of life it is closed
 * @param closing how long it may take to close before it is cut
 */
public record Pulse(Duration ping, Duration silence, Duration closing) {}
