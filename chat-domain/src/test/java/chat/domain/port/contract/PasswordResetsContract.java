package chat.domain.port.contract;

import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.NOT_FOUND;
import static chat.domain.ErrorCode.USER_NOT_FOUND;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.LinkHash;
import chat.domain.account.PasswordHash;
import chat.domain.account.PasswordReset;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.port.PasswordResets;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The contract of {@link PasswordResets}. */
public interface PasswordResetsContract extends StorageContract {
    LinkHash RESET = new LinkHash("a reset");
    LinkHash ANOTHER = new LinkHash("another reset");
    PasswordHash FRESH = new PasswordHash("another hash");
    Instant TOMORROW = NOW.plus(Duration.ofHours(24));

    default void createReset(LinkHash link, User user, User actor) {
        passwordResets().create(link, new PasswordReset(user.id(), actor.id(), NOW));
    }

    default PasswordHash hash(User user) {
        return accounts().find(user.name()).orElseThrow().passwordHash();
    }

    @Test
    default void sets_a_new_password_once_and_ends_all_sessions() {
        User ola = register("ola");
        User jan = register("jan");
        sessions().open(new Session(new SessionId("jan1"), jan, NOW, NOW), Optional.empty());
        createReset(RESET, jan, ola);
        assertEquals(Optional.of(jan), passwordResets().find(RESET, NOW));
        passwordResets().use(RESET, FRESH, LATER);
        assertEquals(FRESH, hash(jan));
        assertEquals(List.of(new SessionId("jan1")), publishedEvents().endedSessions());
        assertEquals(Optional.empty(), passwordResets().find(RESET, LATER));
        assertRefused(NOT_FOUND, () -> passwordResets().use(RESET, HASH, LATER));
        assertEquals(FRESH, hash(jan));
    }

    @Test
    default void expires_after_a_day() {
        User ola = register("ola");
        createReset(RESET, ola, ola);
        assertEquals(Optional.of(ola), passwordResets().find(RESET, TOMORROW.minusMillis(1)));
        assertEquals(Optional.empty(), passwordResets().find(RESET, TOMORROW));
        assertRefused(NOT_FOUND, () -> passwordResets().use(RESET, FRESH, TOMORROW));
        assertEquals(HASH, hash(ola));
    }

    @Test
    default void a_new_link_replaces_the_old_one() {
        User ola = register("ola");
        createReset(RESET, ola, ola);
        createReset(ANOTHER, ola, ola);
        assertRefused(NOT_FOUND, () -> passwordResets().use(RESET, FRESH, NOW));
        passwordResets().use(ANOTHER, FRESH, NOW);
        assertEquals(FRESH, hash(ola));
    }

    @Test
    default void a_password_change_invalidates_the_link() {
        User ola = register("ola");
        createReset(RESET, ola, ola);
        accounts().changePassword(ola.id(), FRESH);
        assertRefused(NOT_FOUND, () -> passwordResets().use(RESET, HASH, NOW));
    }

    @Test
    default void only_administrators_create_links_and_only_for_existing_users() {
        User ola = register("ola");
        User jan = register("jan");
        assertRefused(FORBIDDEN, () -> createReset(RESET, ola, jan));
        assertRefused(
                USER_NOT_FOUND, () -> passwordResets().create(RESET, new PasswordReset(new UserId(99), ola.id(), NOW)));
        assertEquals(Optional.empty(), passwordResets().find(RESET, NOW));
    }

    @RepeatedTest(20)
    default void one_of_several_concurrent_uses_succeeds() throws Exception {
        User ola = register("ola");
        createReset(RESET, ola, ola);
        var outcomes = Race.run(4, runner -> passwordResets().use(RESET, new PasswordHash("hash " + runner), NOW));
        assertEquals(1, Collections.frequency(outcomes, Optional.empty()));
        assertEquals(3, Collections.frequency(outcomes, Optional.of(NOT_FOUND)));
        assertEquals(new PasswordHash("hash " + outcomes.indexOf(Optional.empty())), hash(ola));
    }
}
