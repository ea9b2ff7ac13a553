package chat.domain.port.contract;

import static chat.domain.ErrorCode.CONFLICT;
import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.UNAUTHENTICATED;
import static chat.domain.ErrorCode.USER_NOT_FOUND;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.ErrorCode;
import chat.domain.account.AccountStatus;
import chat.domain.account.AdminUserRecord;
import chat.domain.account.DirectorySearch;
import chat.domain.account.DisplayName;
import chat.domain.account.NameTokens;
import chat.domain.account.ProfileDetails;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.membership.Role;
import chat.domain.message.Message;
import chat.domain.port.UserDirectory;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The contract of {@link UserDirectory} for administrators and for deactivated accounts. */
public interface UpdateAccountContract extends StorageContract {

    default UserProfile updateAccount(User target, User actor, Optional<Boolean> admin, Optional<Boolean> deactivated) {
        return userDirectory().updateAccount(target.id(), actor.id(), NOW, policy -> policy.decide(admin, deactivated));
    }

    default UserProfile deactivate(User target, User actor) {
        return updateAccount(target, actor, Optional.empty(), Optional.of(true));
    }

    default Session signIn(User user, String id) {
        Session session = new Session(new SessionId(id), user, NOW, NOW);
        sessions().open(session, Optional.empty());
        return session;
    }

    @Test
    default void admin_rights_change_at_once() {
        User ola = register("ola");
        User jan = register("jan");
        UserProfile made = updateAccount(jan, ola, Optional.of(true), Optional.empty());
        assertTrue(made.user().admin());
        assertEquals(List.of(made), publishedEvents().changedUsers());
        assertEquals(Optional.of(made), userDirectory().find(jan.id()));
        updateAccount(ola, jan, Optional.of(false), Optional.empty());
        assertRefused(FORBIDDEN, () -> updateAccount(jan, ola, Optional.of(false), Optional.empty()));
    }

    @Test
    default void open_sessions_reflect_new_admin_rights() {
        User ola = register("ola");
        User jan = register("jan");
        Session session = signIn(jan, "jan1");
        updateAccount(jan, ola, Optional.of(true), Optional.empty());
        assertTrue(sessions().find(session.id()).orElseThrow().user().admin());
    }

    @Test
    default void deactivating_ends_the_sessions_of_that_user_only() {
        User ola = register("ola");
        User jan = register("jan");
        signIn(jan, "jan1");
        signIn(jan, "jan2");
        signIn(ola, "ola1");
        UserProfile closed = deactivate(jan, ola);
        assertEquals(AccountStatus.DEACTIVATED, closed.accountStatus());
        assertEquals(List.of(jan.id()), publishedEvents().closedAccounts());
        assertEquals(List.of(closed), publishedEvents().changedUsers());
        assertEquals(List.of(), sessions().listByUser(jan.id()));
        assertEquals(1, sessions().listByUser(ola.id()).size());
        assertEquals(2, rooms().members(RoomId.GENERAL).size());
    }

    @Test
    default void refuses_changes_by_a_deactivated_user_until_reactivation() {
        User ola = register("ola");
        User jan = register("jan");
        Message before = post(RoomId.GENERAL, jan, "before").message();
        deactivate(jan, ola);
        assertRefused(UNAUTHENTICATED, () -> post(RoomId.GENERAL, jan, "after"));
        assertRefused(UNAUTHENTICATED, () -> edit(before.id(), jan, "after"));
        assertRefused(UNAUTHENTICATED, () -> markRead(RoomId.GENERAL, jan, 1));
        assertRefused(UNAUTHENTICATED, () -> createRoom("ops", jan));
        assertRefused(UNAUTHENTICATED, () -> userDirectory().updateProfile(jan.id(), profile -> ProfileDetails.EMPTY));
        assertRefused(FORBIDDEN, () -> signIn(jan, "jan3"));
        updateAccount(jan, ola, Optional.empty(), Optional.of(false));
        signIn(jan, "jan4");
        post(RoomId.GENERAL, jan, "back");
        assertEquals(1, publishedEvents().closedAccounts().size());
    }

    @Test
    default void refuses_to_demote_or_deactivate_the_last_administrator() {
        User ola = register("ola");
        User jan = register("jan");
        assertRefused(CONFLICT, () -> deactivate(ola, ola));
        assertRefused(CONFLICT, () -> updateAccount(ola, ola, Optional.of(false), Optional.empty()));
        updateAccount(jan, ola, Optional.of(true), Optional.of(true));
        assertRefused(CONFLICT, () -> deactivate(ola, ola));
        updateAccount(jan, ola, Optional.empty(), Optional.of(false));
        deactivate(ola, jan);
        assertEquals(List.of(jan.id(), ola.id()), publishedEvents().closedAccounts());
    }

    @Test
    default void concurrent_deactivations_leave_one_administrator() throws Exception {
        User ola = register("ola");
        User jan = register("jan");
        updateAccount(jan, ola, Optional.of(true), Optional.empty());
        List<Optional<ErrorCode>> outcomes =
                Race.run(2, runner -> deactivate(runner == 0 ? ola : jan, runner == 0 ? jan : ola));
        assertEquals(Set.of(Optional.empty(), Optional.of(UNAUTHENTICATED)), Set.copyOf(outcomes));
        User loser = outcomes.get(0).isEmpty() ? ola : jan;
        User winner = loser.equals(ola) ? jan : ola;
        assertEquals(
                AccountStatus.DEACTIVATED,
                userDirectory().find(loser.id()).orElseThrow().accountStatus());
        UserProfile remaining = userDirectory().find(winner.id()).orElseThrow();
        assertEquals(AccountStatus.ACTIVE, remaining.accountStatus());
        assertTrue(remaining.user().admin());
        assertRefused(CONFLICT, () -> deactivate(winner, winner));
    }

    @Test
    default void concurrent_demotions_leave_one_administrator() throws Exception {
        User ola = register("ola");
        User jan = register("jan");
        updateAccount(jan, ola, Optional.of(true), Optional.empty());
        List<Optional<ErrorCode>> outcomes = Race.run(
                2,
                runner -> updateAccount(
                        runner == 0 ? ola : jan, runner == 0 ? jan : ola, Optional.of(false), Optional.empty()));
        assertEquals(Set.of(Optional.empty(), Optional.of(FORBIDDEN)), Set.copyOf(outcomes));
        User demoted = outcomes.get(0).isEmpty() ? ola : jan;
        User winner = demoted.equals(ola) ? jan : ola;
        assertFalse(userDirectory().find(demoted.id()).orElseThrow().user().admin());
        assertTrue(userDirectory().find(winner.id()).orElseThrow().user().admin());
    }

    @Test
    default void refuses_a_non_administrator_and_an_unknown_target() {
        User ola = register("ola");
        User jan = register("jan");
        assertRefused(FORBIDDEN, () -> deactivate(ola, jan));
        assertRefused(
                USER_NOT_FOUND,
                () -> userDirectory().updateAccount(new UserId(99), ola.id(), NOW, policy -> policy.target()));
        assertEquals(List.of(), publishedEvents().changedUsers());
    }

    @Test
    default void publishes_nothing_if_the_account_is_unchanged() {
        User ola = register("ola");
        updateAccount(ola, ola, Optional.of(true), Optional.of(false));
        assertEquals(List.of(), publishedEvents().changedUsers());
    }

    @Test
    default void lists_deactivated_users_and_registration_times_for_administrators() {
        User ola = register("ola");
        UserProfile jan = deactivate(register("jan"), ola);
        DirectorySearch active = new DirectorySearch(NameTokens.tokenize(""), Optional.empty(), 10, false);
        DirectorySearch all = new DirectorySearch(NameTokens.tokenize(""), Optional.empty(), 10, true);
        assertEquals(1, userDirectory().search(active).size());
        assertEquals(
                List.of(jan.id(), ola.id()),
                userDirectory().search(all).stream().map(UserProfile::id).toList());
        assertEquals(
                new AdminUserRecord(jan, NOW, Optional.empty()),
                userDirectory().searchAdminRecords(all).get(0));
    }

    @Test
    default void refuses_to_add_a_deactivated_user_to_a_room() {
        User ola = register("ola");
        User jan = register("jan");
        Room ops = createRoom("ops", ola);
        deactivate(jan, ola);
        assertRefused(USER_NOT_FOUND, () -> setRole(ops.id(), ola, jan, Role.MEMBER));
        assertRefused(USER_NOT_FOUND, () -> directRoom(ola, jan));
        assertEquals(1, rooms().members(ops.id()).size());
    }

    @Test
    default void keeps_the_profile_of_a_deactivated_user() {
        User ola = register("ola");
        User jan = register("jan");
        userDirectory()
                .updateProfile(
                        jan.id(),
                        before -> before.withNameAndStatus(Optional.of(new DisplayName("Jan")), Optional.empty()));
        assertEquals("Jan", deactivate(jan, ola).profile().name().value());
    }

    @RepeatedTest(20)
    default void stores_no_post_after_a_concurrent_deactivation_returns() throws Exception {
        User ola = register("ola");
        User jan = register("jan");
        AtomicReference<Integer> onReturn = new AtomicReference<>();
        Race.run(5, runner -> {
            if (runner == 0) {
                deactivate(jan, ola);
                onReturn.set(publishedEvents().rows().size());
            } else {
                for (int i = 0; i < 50; i++) {
                    post(RoomId.GENERAL, jan, "flood " + i);
                }
            }
        });
        assertEquals(onReturn.get(), publishedEvents().rows().size());
        assertRefused(UNAUTHENTICATED, () -> post(RoomId.GENERAL, jan, "after"));
    }
}
