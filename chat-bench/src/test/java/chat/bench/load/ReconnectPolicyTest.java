package chat.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.bench.websocket.CloseReason;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReconnectPolicyTest {
    private static final CloseReason BUSY = new CloseReason(503, 1006, "", 5);
    private static final CloseReason FORBIDDEN = new CloseReason(403, 1006, "", 1);
    private static final CloseReason FAILED = new CloseReason(0, 1006, "", 1);
    private static final CloseReason CLOSED = new CloseReason(0, 4506, "", 1);

    private final ReconnectPolicy policy = new ReconnectPolicy(1, seconds(-7));

    @Test
    void a_busy_server_says_when_to_come_back_for_up_to_a_minute() {
        assertEquals(OptionalLong.of(seconds(5)), policy.delay(BUSY, seconds(-7)));
        assertEquals(OptionalLong.of(seconds(5)), policy.delay(BUSY, seconds(48)));
        assertEquals(OptionalLong.empty(), policy.delay(BUSY, seconds(48) + 1));
    }

    @Test
    void a_failed_connection_is_retried_as_often_as_allowed() {
        assertEquals(OptionalLong.of(seconds(1)), policy.delay(FAILED, seconds(100)));
        assertEquals(OptionalLong.empty(), policy.delay(FAILED, seconds(100)));
    }

    @Test
    void a_refusal_is_final() {
        assertEquals(OptionalLong.empty(), policy.delay(FORBIDDEN, seconds(-7)));
        assertEquals(OptionalLong.empty(), policy.delay(CLOSED, seconds(-7)));
    }

    private static long seconds(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
