package chat.domain.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionLifetimeTest {
    private static final Instant START = Instant.parse("2026-11-22T10:15:30Z");
    private static final SessionLifetime LIFETIME = new SessionLifetime(Duration.ofDays(30), Duration.ofDays(90));
    private static final User OLA = new User(new UserId(7), new Username("ola"), false);

    @Test
    void expires_after_thirty_idle_days() {
        Session session = usedAt(START);
        assertFalse(LIFETIME.isExpired(session, START.plus(Duration.ofDays(30))));
        assertTrue(LIFETIME.isExpired(session, START.plus(Duration.ofDays(30)).plusMillis(1)));
    }

    @Test
    void use_extends_the_lifetime_up_to_its_maximum() {
        Session used = usedAt(START.plus(Duration.ofDays(80)));
        assertFalse(LIFETIME.isExpired(used, START.plus(Duration.ofDays(90))));
        assertTrue(LIFETIME.isExpired(used, START.plus(Duration.ofDays(91))));
    }

    @Test
    void needs_a_touch_after_an_hour() {
        Session session = usedAt(START);
        assertFalse(LIFETIME.needsTouch(session, START.plus(Duration.ofMinutes(59))));
        assertTrue(LIFETIME.needsTouch(session, START.plus(Duration.ofMinutes(61))));
    }

    @Test
    void a_session_id_is_the_sha_256_of_the_token_in_hex() {
        SessionToken token = new SessionToken("A".repeat(43));
        assertEquals(
                "0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a",
                token.id().value());
    }

    @Test
    void a_token_has_43_characters_and_is_masked_in_to_string() {
        SessionToken token = new SessionToken("A".repeat(43));
        assertFalse(token.toString().contains("AAA"));
        assertTrue(SessionToken.parse("A".repeat(43)).isPresent());
        assertTrue(SessionToken.parse("A".repeat(42)).isEmpty());
        assertTrue(SessionToken.parse("A".repeat(42) + "=").isEmpty());
    }

    private static Session usedAt(Instant usedAt) {
        return new Session(new SessionToken("B".repeat(43)).id(), OLA, START, usedAt);
    }
}
