package chat.domain.port.contract;

import static chat.domain.error.ErrorCode.FORBIDDEN;
import static chat.domain.error.ErrorCode.NOT_FOUND;
import static chat.domain.error.ErrorCode.USER_NOT_FOUND;
import static chat.domain.port.contract.Storage.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.link.LinkHash;
import chat.domain.port.Resets;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.user.PasswordHash;
import chat.domain.user.Reset;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What {@link Resets} must do. */
public interface ResetsContract extends Storage {
    LinkHash RESET = new LinkHash("a reset");
    LinkHash ANOTHER = new LinkHash("another reset");
    PasswordHash FRESH = new PasswordHash("another hash");
    Instant TOMORROW = NOW.plus(Duration.ofHours(24));

    default void issue(LinkHash link, User user, User by) {
        resets().issue(link, new Reset(user.id(), by.id(), NOW));
    }

    default PasswordHash hash(User user) {
        return accounts().find(user.name()).orElseThrow().passwordHash();
    }

    @Test
    default void sets_another_password_once_and_ends_all_sessions() {
        User ola = register("ola");
        User jan = register("jan");
        sessions().open(new Session(new SessionId("jan1"), jan, NOW, NOW), Optional.empty());
        issue(RESET, jan, ola);
        assertEquals(Optional.of(jan), resets().find(RESET, NOW));
        resets().redeem(RESET, FRESH, LATER);
        assertEquals(FRESH, hash(jan));
        assertEquals(List.of(new SessionId("jan1")), announced().endedSessions());
        assertEquals(Optional.empty(), resets().find(RESET, LATER));
        assertRefused(NOT_FOUND, () -> resets().redeem(RESET, HASH, LATER));
        assertEquals(FRESH, hash(jan));
    }

    @Test
    default void is_over_after_a_day() {
        User ola = register("ola");
        issue(RESET, ola, ola);
        assertEquals(Optional.of(ola), resets().find(RESET, TOMORROW.minusMillis(1)));
        assertEquals(Optional.empty(), resets().find(RESET, TOMORROW));
        assertRefused(NOT_FOUND, () -> resets().redeem(RESET, FRESH, TOMORROW));
        assertEquals(HASH, hash(ola));
    }

    @Test
    default void is_replaced_by_the_next_one() {
        User ola = register("ola");
        issue(RESET, ola, ola);
        issue(ANOTHER, ola, ola);
        assertRefused(NOT_FOUND, () -> resets().redeem(RESET, FRESH, NOW));
        resets().redeem(ANOTHER, FRESH, NOW);
        assertEquals(FRESH, hash(ola));
    }

    @Test
    default void is_over_when_the_password_was_changed_otherwise() {
        User ola = register("ola");
        issue(RESET, ola, ola);
        accounts().changePassword(ola.id(), FRESH);
        assertRefused(NOT_FOUND, () -> resets().redeem(RESET, HASH, NOW));
    }

    @Test
    default void is_made_by_administrators_for_people_who_are_there() {
        User ola = register("ola");
        User jan = register("jan");
        assertRefused(FORBIDDEN, () -> issue(RESET, ola, jan));
        assertRefused(USER_NOT_FOUND, () -> resets().issue(RESET, new Reset(new UserId(99), ola.id(), NOW)));
        assertEquals(Optional.empty(), resets().find(RESET, NOW));
    }

    @RepeatedTest(20)
    default void is_given_to_one_of_many_who_race_for_it() throws Exception {
        User ola = register("ola");
        issue(RESET, ola, ola);
        var outcomes = Race.of(4, runner -> resets().redeem(RESET, new PasswordHash("hash " + runner), NOW));
        assertEquals(1, Collections.frequency(outcomes, Optional.empty()));
        assertEquals(3, Collections.frequency(outcomes, Optional.of(NOT_FOUND)));
        assertEquals(new PasswordHash("hash " + outcomes.indexOf(Optional.empty())), hash(ola));
    }
}
