package chat.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {
    @Test
    void only_three_codes_are_retryable() {
        List<String> retryable = Arrays.stream(ErrorCode.values())
                .filter(ErrorCode::retryable)
                .map(ErrorCode::code)
                .toList();
        assertEquals(List.of("rate_limited", "unavailable", "internal"), retryable);
    }

    @Test
    void an_exception_has_no_stack_trace_and_keeps_its_retry_delay() {
        ChatException refusal = ChatException.withRetryAfter(ErrorCode.RATE_LIMITED, "Wait.", Duration.ofSeconds(2));
        assertEquals(0, refusal.getStackTrace().length);
        assertEquals(Optional.of(Duration.ofSeconds(2)), refusal.retryAfter());
        assertEquals("Wait.", refusal.detail());
    }
}
