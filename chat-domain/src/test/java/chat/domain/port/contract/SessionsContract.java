package chat.domain.port.contract;

import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.ErrorCode;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.audit.AuditAction;
import chat.domain.audit.AuditEntry;
import chat.domain.port.Sessions;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.session.SessionLifetime;
import chat.domain.session.UserAgent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract of {@link Sessions}. */
public interface SessionsContract extends StorageContract {
    SessionId ONE = new SessionId("one");
    SessionId TWO = new SessionId("two");

    default Session openSession(SessionId id, User user, Instant createdAt, Instant usedAt) {
        Session session = new Session(id, user, createdAt, usedAt);
        sessions().open(session, Optional.empty());
        return session;
    }

    @Test
    default void finds_an_open_session_with_its_user() {
        Session session = openSession(ONE, register("ola"), NOW, NOW.plusMillis(7));
        assertEquals(Optional.of(session), sessions().find(ONE));
        assertEquals(Optional.empty(), sessions().find(TWO));
    }

    @Test
    default void ends_and_publishes_the_replaced_session() {
        User ola = register("ola");
        openSession(ONE, ola, NOW, NOW);
        Session second = new Session(TWO, ola, NOW, NOW);
        sessions().open(second, Optional.of(ONE));
        assertEquals(Optional.empty(), sessions().find(ONE));
        assertEquals(Optional.of(second), sessions().find(TWO));
        assertEquals(List.of(ONE), publishedEvents().endedSessions());
    }

    @Test
    default void replacing_an_unknown_session_opens_a_new_one() {
        sessions().open(new Session(ONE, register("ola"), NOW, NOW), Optional.of(TWO));
        assertEquals(ONE, sessions().find(ONE).orElseThrow().id());
        assertEquals(List.of(), publishedEvents().endedSessions());
    }

    @Test
    default void finds_no_session_that_was_found_before_it_ended() {
        User ada = register("ada");
        User ola = register("ola");
        SessionId kept = new SessionId("kept");
        SessionLifetime lifetime = new SessionLifetime(Duration.ofHours(1), Duration.ofHours(10));
        List<Runnable> ends = List.of(
                () -> sessions().end(ONE),
                () -> sessions().end(ola.id(), ONE.label()),
                () -> sessions().endOthers(ola.id(), kept),
                () -> sessions().endAll(ola.id(), ada.id(), NOW),
                () -> sessions().open(new Session(TWO, ola, NOW, NOW), Optional.of(ONE)),
                () -> sessions().deleteExpired(lifetime, NOW.plus(Duration.ofHours(2))),
                () -> {
                    setDeactivated(ola, ada, true);
                    setDeactivated(ola, ada, false);
                },
                () -> userDirectory().delete(ola.id(), false, NOW));
        for (Runnable end : ends) {
            openSession(ONE, ola, NOW, NOW);
            assertTrue(sessions().find(ONE).isPresent());
            end.run();
            assertEquals(Optional.empty(), sessions().find(ONE));
        }
    }

    private void setDeactivated(User user, User admin, boolean deactivated) {
        Optional<Boolean> wanted = Optional.of(deactivated);
        userDirectory().updateAccount(user.id(), admin.id(), NOW, policy -> policy.decide(Optional.empty(), wanted));
    }

    @Test
    default void finds_a_session_with_the_rights_and_the_last_use_as_they_are_now() {
        User ada = register("ada");
        User ola = register("ola");
        openSession(ONE, ola, NOW, NOW);
        assertFalse(sessions().find(ONE).orElseThrow().user().admin());
        userDirectory()
                .updateAccount(ola.id(), ada.id(), NOW, policy -> policy.decide(Optional.of(true), Optional.empty()));
        assertTrue(sessions().find(ONE).orElseThrow().user().admin());
        sessions().touch(ONE, LATER);
        assertEquals(LATER, sessions().find(ONE).orElseThrow().usedAt());
    }

    @Test
    default void no_read_during_the_end_of_a_session_revives_it() throws Exception {
        User ola = register("ola");
        for (int round = 0; round < 50; round++) {
            SessionId id = new SessionId("s" + round);
            openSession(id, ola, NOW, NOW);
            Race.run(4, runner -> {
                if (runner == 0) {
                    sessions().end(id);
                    assertEquals(Optional.empty(), sessions().find(id));
                } else {
                    sessions().find(id);
                }
            });
            assertEquals(Optional.empty(), sessions().find(id));
        }
    }

    @Test
    default void stores_the_last_use_of_a_session() {
        User ola = register("ola");
        openSession(ONE, ola, NOW, NOW);
        Instant later = NOW.plusSeconds(90);
        sessions().touch(ONE, later);
        assertEquals(Optional.of(new Session(ONE, ola, NOW, later)), sessions().find(ONE));
    }

    @Test
    default void a_touch_does_not_revive_an_ended_session() {
        openSession(ONE, register("ola"), NOW, NOW);
        sessions().end(ONE);
        sessions().touch(ONE, NOW);
        assertEquals(Optional.empty(), sessions().find(ONE));
    }

    @Test
    default void publishes_the_end_of_a_session_once() {
        openSession(ONE, register("ola"), NOW, NOW);
        sessions().end(ONE);
        sessions().end(ONE);
        assertEquals(List.of(ONE), publishedEvents().endedSessions());
    }

    @Test
    default void deletes_only_sessions_past_their_idle_or_absolute_lifetime() {
        User ola = register("ola");
        SessionLifetime lifetime = new SessionLifetime(Duration.ofHours(1), Duration.ofHours(10));
        openSession(new SessionId("idle"), ola, NOW.minus(Duration.ofHours(2)), NOW.minusMillis(3_600_001));
        openSession(new SessionId("old"), ola, NOW.minusMillis(36_000_001), NOW);
        openSession(ONE, ola, NOW.minus(Duration.ofHours(10)), NOW.minus(Duration.ofHours(1)));
        sessions().deleteExpired(lifetime, NOW);
        assertEquals(
                List.of("idle", "old"),
                publishedEvents().endedSessions().stream()
                        .map(SessionId::value)
                        .sorted()
                        .toList());
        assertEquals(ONE, sessions().find(ONE).orElseThrow().id());
        assertEquals(Optional.empty(), sessions().find(new SessionId("idle")));
        assertEquals(Optional.empty(), sessions().find(new SessionId("old")));
    }

    @Test
    default void finds_an_expired_session_that_has_not_been_ended() {
        Session expired = openSession(ONE, register("ola"), Instant.EPOCH, Instant.EPOCH);
        assertEquals(Optional.of(expired), sessions().find(ONE));
    }

    @Test
    default void lists_the_sessions_of_a_user_most_recently_used_first() {
        User ola = register("ola");
        Session old = openSession(ONE, ola, NOW, NOW);
        Session used = new Session(TWO, ola, NOW, LATER, new UserAgent("a browser"));
        sessions().open(used, Optional.empty());
        openSession(new SessionId("jan"), register("jan"), NOW, NOW);
        assertEquals(List.of(used, old), sessions().listByUser(ola.id()));
        assertEquals(Optional.of(used), sessions().find(TWO));
    }

    @Test
    default void ends_a_session_of_the_user_by_its_label() {
        User ola = register("ola");
        User jan = register("jan");
        SessionId id = new SessionId("0123456789abcdef0123456789abcdef");
        openSession(id, ola, NOW, NOW);
        openSession(ONE, ola, NOW, NOW);
        assertFalse(sessions().end(jan.id(), id.label()));
        assertFalse(sessions().end(ola.id(), "0123456789abcde"));
        assertFalse(sessions().end(ola.id(), ""));
        assertTrue(sessions().end(ola.id(), id.label()));
        assertFalse(sessions().end(ola.id(), id.label()));
        assertEquals(List.of(id), publishedEvents().endedSessions());
        assertTrue(sessions().find(ONE).isPresent());
    }

    @Test
    default void ends_all_sessions_of_a_user_except_one() {
        User ola = register("ola");
        SessionId other = new SessionId("other");
        openSession(ONE, ola, NOW, NOW);
        openSession(TWO, ola, NOW, NOW);
        openSession(other, register("jan"), NOW, NOW);
        sessions().endOthers(ola.id(), ONE);
        assertEquals(List.of(TWO), publishedEvents().endedSessions());
        assertTrue(sessions().find(ONE).isPresent() && sessions().find(other).isPresent());
    }

    @Test
    default void records_that_an_administrator_ended_all_sessions_of_a_user() {
        User ada = register("ada");
        User ola = register("ola");
        openSession(ONE, ola, NOW, NOW);
        openSession(TWO, ola, NOW, NOW);
        openSession(new SessionId("ada"), ada, NOW, NOW);
        sessions().endAll(ola.id(), ada.id(), NOW);
        assertEquals(Set.of(ONE, TWO), Set.copyOf(publishedEvents().endedSessions()));
        assertEquals(List.of(), sessions().listByUser(ola.id()));
        assertEquals(1, sessions().listByUser(ada.id()).size());
        AuditEntry entry = auditLog().page(Long.MAX_VALUE, 1).get(0).entry();
        assertEquals(AuditEntry.onUser(ola.id(), AuditAction.SESSIONS_ENDED, ada.id(), NOW), entry);
    }

    @Test
    default void only_administrators_end_all_sessions_of_another_user() {
        User ada = register("ada");
        User ola = register("ola");
        openSession(ONE, ada, NOW, NOW);
        assertRefused(ErrorCode.FORBIDDEN, () -> sessions().endAll(ada.id(), ola.id(), NOW));
        assertRefused(ErrorCode.USER_NOT_FOUND, () -> sessions().endAll(new UserId(99), ada.id(), NOW));
        assertEquals(List.of(), publishedEvents().endedSessions());
        assertEquals(List.of(), auditLog().page(Long.MAX_VALUE, 10));
    }
}
