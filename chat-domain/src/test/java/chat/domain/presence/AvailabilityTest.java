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
    void who_wants_to_be_left_alone_is_busy_on_every_device() {
        assertEquals(BUSY, Availability.mostPresent(List.of(ACTIVE, BUSY, AWAY)));
    }

    @Test
    void is_away_only_where_nobody_sits_at_any_device() {
        assertEquals(ACTIVE, Availability.mostPresent(List.of(AWAY, ACTIVE)));
        assertEquals(AWAY, Availability.mostPresent(List.of(AWAY, AWAY)));
        assertEquals(OFFLINE, Availability.mostPresent(List.of()));
    }

    @Test
    void nobody_says_anything_else_than_what_there_is_to_say() {
        assertEquals(AWAY, Availability.parse("away"));
        for (String wrong : List.of("offline", "Active", "", "gone")) {
            assertEquals(
                    BAD_REQUEST,
                    assertThrows(ChatException.class, () -> Availability.parse(wrong))
                            .code());
        }
    }
}
