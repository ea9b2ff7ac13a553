package chat.adapter.websocket.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.adapter.websocket.connection.ClientLimits;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.protocol.WelcomeFrame.WelcomeLimits;
import chat.application.security.Rate;
import chat.application.security.UserRates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The limits in {@code welcome}. */
final class WelcomeFrameTest {
    private static String encoded(int perUser, ClientLimits limits) {
        SocketSettings defaults = SocketSettings.defaults();
        SocketSettings settings = new SocketSettings(
                defaults.frameBytes(),
                defaults.outgoingLimit(),
                defaults.incomingLimit(),
                perUser,
                defaults.heartbeat(),
                defaults.malformedLimit());
        byte[] json = new FrameEncoder(Json.mapper()).encodeJson(WelcomeLimits.of(settings, limits));
        return new String(json, StandardCharsets.UTF_8);
    }

    private static Rate rate(int count) {
        return new Rate(count, Duration.ofSeconds(10));
    }

    @Test
    void each_limit_has_a_field_of_its_own() {
        UserRates users = new UserRates(rate(5), rate(6), rate(7), rate(8));
        assertEquals(
                "{\"frame_bytes\":65536,\"content_chars\":1,\"sends_per_10s\":2,\"message_changes_per_10s\":2,"
                        + "\"writes_per_10s\":5,\"markers_per_10s\":6,\"syncs_per_10s\":7,\"pings_per_10s\":8,"
                        + "\"rooms_per_hour\":3,\"invitations_per_hour\":4,\"typing_ms\":9000,\"sockets\":10,"
                        + "\"queue_frames\":256,\"queue_bytes\":1048576,\"heartbeat_ms\":25000}",
                encoded(10, new ClientLimits(1, 2, 3, 4, Duration.ofSeconds(9), users)));
    }

    @Test
    void lifted_limits_are_zero() {
        assertEquals(
                "{\"frame_bytes\":65536,\"content_chars\":8000,\"sends_per_10s\":0,\"message_changes_per_10s\":0,"
                        + "\"writes_per_10s\":0,\"markers_per_10s\":0,\"syncs_per_10s\":0,\"pings_per_10s\":0,"
                        + "\"rooms_per_hour\":0,\"invitations_per_hour\":0,\"typing_ms\":0,\"sockets\":0,"
                        + "\"queue_frames\":256,\"queue_bytes\":1048576,\"heartbeat_ms\":25000}",
                encoded(0, new ClientLimits(8_000, 0, 0, 0, Duration.ZERO, UserRates.UNLIMITED)));
    }
}
