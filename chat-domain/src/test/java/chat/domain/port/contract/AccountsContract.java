package chat.domain.port.contract;

import static chat.domain.ErrorCode.NAME_TAKEN;
import static chat.domain.ErrorCode.WRONG_CREDENTIALS;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.account.Credentials;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.account.Username;
import chat.domain.membership.Role;
import chat.domain.membership.RoomSummary;
import chat.domain.message.Author;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Message;
import chat.domain.message.Revision;
import chat.domain.port.Accounts;
import chat.domain.room.RoomId;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of {@link Accounts}. */
public interface AccountsContract extends StorageContract {

    @Test
    default void is_empty_until_the_first_registration() {
        assertTrue(accounts().isEmpty());
        register("ola");
        assertFalse(accounts().isEmpty());
    }

    @Test
    default void only_the_first_account_is_an_administrator() {
        assertTrue(register("ola").admin());
        assertFalse(register("jan").admin());
    }

    @Test
    default void every_account_has_its_own_id() {
        assertNotEquals(register("ola").id(), register("jan").id());
    }

    @Test
    default void finds_an_account_by_its_name_in_any_case() {
        User ola = register("Ola");
        assertEquals(Optional.of(new Credentials(ola, HASH)), accounts().find(new Username("oLA")));
        assertEquals(new Username("Ola"), ola.name());
        assertEquals(Optional.empty(), accounts().find(new Username("jan")));
    }

    @Test
    default void refuses_a_taken_name_in_any_case_without_an_event() {
        register("Ola");
        publishedEvents().clear();
        assertRefused(NAME_TAKEN, () -> register("OLA"));
        assertEquals(List.of(), publishedEvents().rows());
        assertEquals(1, rooms().members(RoomId.GENERAL).size());
    }

    @Test
    default void concurrent_registrations_of_a_name_create_one_account() throws Exception {
        var outcomes = Race.run(8, runner -> register(runner % 2 == 0 ? "ola" : "OLA"));
        assertEquals(1, Collections.frequency(outcomes, Optional.empty()));
        assertEquals(7, Collections.frequency(outcomes, Optional.of(NAME_TAKEN)));
    }

    @Test
    default void concurrent_first_registrations_create_one_administrator() throws Exception {
        Race.run(8, runner -> register("user" + runner));
        long admins = rooms().members(RoomId.GENERAL).stream()
                .flatMap(member -> accounts().find(member.name()).stream())
                .filter(account -> account.user().admin())
                .count();
        assertEquals(1, admins);
    }

    @Test
    default void registration_joins_general_and_publishes_the_join() {
        User ola = register("ola");
        Message joined = Message.membershipEvent(
                RoomId.GENERAL, new Revision(1), MembershipEventType.JOINED, Author.of(ola), NOW);
        assertEquals(List.of(joined), publishedEvents().rows());
        RoomSummary general = rooms().find(RoomId.GENERAL, ola.id()).orElseThrow();
        assertEquals(Optional.of(Role.MEMBER), general.role());
        assertEquals(new Revision(1), general.revision());
    }

    @Test
    default void rehashing_keeps_the_sessions() {
        User ola = register("ola");
        Session session = new Session(new SessionId("s"), ola, NOW, NOW);
        sessions().open(session, Optional.empty());
        PasswordHash renewed = new PasswordHash("another hash");
        accounts().rehash(ola.id(), HASH, renewed);
        assertEquals(Optional.of(new Credentials(ola, renewed)), accounts().find(ola.name()));
        assertEquals(Optional.of(session), sessions().find(session.id()));
    }

    @Test
    default void does_not_rehash_a_password_changed_meanwhile() {
        User ola = register("ola");
        PasswordHash changed = new PasswordHash("of another password");
        accounts().changePassword(ola.id(), changed);
        accounts().rehash(ola.id(), HASH, new PasswordHash("of the former password"));
        assertEquals(Optional.of(new Credentials(ola, changed)), accounts().find(ola.name()));
    }

    @Test
    default void setting_a_password_ends_the_sessions_of_that_user_only() {
        User ola = register("ola");
        User jan = register("jan");
        sessions().open(new Session(new SessionId("ola1"), ola, NOW, NOW), Optional.empty());
        sessions().open(new Session(new SessionId("ola2"), ola, NOW, NOW), Optional.empty());
        sessions().open(new Session(new SessionId("jan1"), jan, NOW, NOW), Optional.empty());
        PasswordHash other = new PasswordHash("another hash");
        accounts().changePassword(ola.id(), other);
        assertEquals(Optional.of(new Credentials(ola, other)), accounts().find(ola.name()));
        assertEquals(Optional.empty(), sessions().find(new SessionId("ola1")));
        assertTrue(sessions().find(new SessionId("jan1")).isPresent());
        assertEquals(
                List.of(new SessionId("ola1"), new SessionId("ola2")),
                publishedEvents().endedSessions().stream()
                        .sorted((a, b) -> a.value().compareTo(b.value()))
                        .toList());
    }

    @Test
    default void changing_a_password_keeps_only_the_calling_session() {
        User ola = register("ola");
        SessionId kept = new SessionId("ola1");
        SessionId other = new SessionId("ola2");
        sessions().open(new Session(kept, ola, NOW, NOW), Optional.empty());
        sessions().open(new Session(other, ola, NOW, NOW), Optional.empty());
        PasswordHash changed = new PasswordHash("another hash");
        accounts().changePassword(ola.id(), HASH, changed, kept);
        assertEquals(Optional.of(new Credentials(ola, changed)), accounts().find(ola.name()));
        assertTrue(sessions().find(kept).isPresent());
        assertEquals(List.of(other), publishedEvents().endedSessions());
    }

    @Test
    default void refuses_to_change_a_password_changed_meanwhile() {
        User ola = register("ola");
        PasswordHash changed = new PasswordHash("another hash");
        SessionId kept = new SessionId("ola1");
        accounts().changePassword(ola.id(), HASH, changed, kept);
        assertRefused(
                WRONG_CREDENTIALS, () -> accounts().changePassword(ola.id(), HASH, new PasswordHash("third"), kept));
        assertEquals(Optional.of(new Credentials(ola, changed)), accounts().find(ola.name()));
    }
}
