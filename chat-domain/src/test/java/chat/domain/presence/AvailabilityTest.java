package chat.domain.presence;

import static chat.domain.ErrorCode.BAD_REQUEST;
import static chat.domain.presence.Availability.ACTIVE;
import static chat.domain.presence.Availability.AWAY;
import static chat.domain.presence.Availability.BUSY;
import static chat.domain.presence.Availability.OFFLINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.domain.ChatException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AvailabilityTest {
    @Test
    void is_busy_if_any_device_is_busy() {
        assertEquals(BUSY, Availability.mostPresent(List.of(ACTIVE, BUSY, AWAY)));
    }

    @Test
    void is_away_only_if_all_devices_are_away() {
        assertEquals(ACTIVE, Availability.mostPresent(List.of(AWAY, ACTIVE)));
        assertEquals(AWAY, Availability.mostPresent(List.of(AWAY, AWAY)));
        assertEquals(OFFLINE, Availability.mostPresent(List.of()));
    }

    @Test
    void refuses_offline_and_unknown_states() {
        assertEquals(AWAY, Availability.parse("away"));
        for (String wrong : List.of("offline", "Active", "", "gone")) {
            assertEquals(
                    BAD_REQUEST,
                    assertThrows(ChatException.class, () -> Availability.parse(wrong))
                            .code());
        }
    }
}
