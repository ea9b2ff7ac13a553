package chat.adapter.persistence.password;

import static chat.domain.error.ErrorCode.UNAVAILABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.error.ChatException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TurnsTest {
    private final Turns turns = new Turns(new Argon2Settings(1, 1, Duration.ofMillis(1)));

    @Test
    void refuses_who_waited_in_vain_and_says_when_to_come_back() {
        // Inside a turn the only other one is taken: whoever asks waits until its patience ends.
        ChatException refusal = turns.take(() -> assertThrows(ChatException.class, () -> turns.take(() -> "never")));
        assertEquals(UNAVAILABLE, refusal.code());
        assertEquals(Optional.of(Duration.ofSeconds(1)), refusal.retryAfter());
    }

    @Test
    void refuses_at_once_when_too_many_wait() {
        Turns full = new Turns(new Argon2Settings(1, 0, Duration.ofDays(1)));
        ChatException refusal = full.take(() -> assertThrows(ChatException.class, () -> full.take(() -> "never")));
        assertEquals(UNAVAILABLE, refusal.code());
    }

    @Test
    void gives_the_turn_back_also_after_a_fault() {
        assertThrows(
                IllegalStateException.class,
                () -> turns.take(() -> {
                    throw new IllegalStateException("boom");
                }));
        assertEquals("done", turns.take(() -> "done"));
    }

    @Test
    void refuses_who_is_told_to_stop_and_leaves_it_told() {
        Thread.currentThread().interrupt();
        assertThrows(ChatException.class, () -> turns.take(() -> "never"));
        assertTrue(Thread.interrupted());
        assertEquals("done", turns.take(() -> "done"));
    }
}
