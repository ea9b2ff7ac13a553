package chat.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {
    @Test
    void only_three_may_be_tried_again() {
        List<String> retryable = Arrays.stream(ErrorCode.values())
                .filter(ErrorCode::retryable)
                .map(ErrorCode::code)
                .toList();
        assertEquals(List.of("rate_limited", "unavailable", "internal"), retryable);
    }

    @Test
    void a_refusal_has_no_stack_and_tells_when_to_come_back() {
        ChatException refusal = ChatException.withRetryAfter(ErrorCode.RATE_LIMITED, "Wait.", Duration.ofSeconds(2));
        assertEquals(0, refusal.getStackTrace().length);
        assertEquals(Optional.of(Duration.ofSeconds(2)), refusal.retryAfter());
        assertEquals("Wait.", refusal.detail());
    }
}
