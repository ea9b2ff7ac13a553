package chat.application.account;

import static chat.application.TestEnvironment.START;
import static chat.application.TestEnvironment.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.application.TestEnvironment;
import chat.application.message.PostMessage;
import chat.application.security.Rate;
import chat.application.security.UserRates;
import chat.application.session.LogIn;
import chat.application.workspace.UseCases;
import chat.domain.ErrorCode;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.room.RoomId;
import chat.domain.session.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final String ADDRESS = "192.0.2.1";

    private final TestEnvironment env = new TestEnvironment();
    private final UseCases useCases = env.useCases();
    private final AccountUseCases accounts = useCases.accounts();
    private final User ada = env.user("ada");
    private final User ola = env.user("ola");

    private Session logIn(String name, String password) {
        LogIn.LogInResult result = useCases.sessions()
                .logIn()
                .handle(new LogIn.Command(name, password, ADDRESS, Optional.empty(), "a browser"));
        return useCases.sessions().authenticate().handle(result.token().value());
    }

    private static UpdateProfile.Command profile(User user, String name, String status) {
        return new UpdateProfile.Command(user.id(), Optional.of(name), Optional.of(status));
    }

    @Test
    void a_user_updates_their_profile() {
        MeView updated = accounts.updateProfile().handle(profile(ola, "Ola Nowak", "At sea"));
        assertEquals("Ola Nowak", updated.name());
        assertEquals("At sea", updated.status());
        assertEquals(updated, accounts.queries().me(ola.id()));
        MeView cleared = accounts.updateProfile().handle(profile(ola, "", ""));
        assertNull(cleared.name());
        assertNull(cleared.status());
    }

    @Test
    void refuses_a_profile_that_is_too_long() {
        assertRefused(
                ErrorCode.BAD_REQUEST, () -> accounts.updateProfile().handle(profile(ola, "n".repeat(1_000), "")));
        assertRefused(
                ErrorCode.BAD_REQUEST, () -> accounts.updateProfile().handle(profile(ola, "", "s".repeat(1_000))));
    }

    @Test
    void a_user_sets_and_removes_their_avatar() {
        MeView updated = accounts.setAvatar().handle(ola.id(), new byte[] {1, 2, 3});
        assertNotNull(updated.avatar());
        assertArrayEquals(
                new byte[] {1, 2, 3}, accounts.queries().avatar(ola.id()).png());
        assertNull(accounts.removeAvatar().handle(ola.id()).avatar());
        assertRefused(ErrorCode.NOT_FOUND, () -> accounts.queries().avatar(ola.id()));
    }

    @Test
    void changing_the_password_ends_the_other_sessions() {
        Session here = logIn("ola", "ola");
        Session there = logIn("ola", "ola");
        accounts.changePassword().handle(new ChangePassword.Command(here, ADDRESS, "ola", "another way to tipperary"));
        assertEquals(List.of(there.id()), env.publishedEvents.endedSessions());
        assertRefused(ErrorCode.WRONG_CREDENTIALS, () -> logIn("ola", "ola"));
        logIn("ola", "another way to tipperary");
    }

    @Test
    void a_password_change_requires_the_current_and_an_uncommon_password() {
        Session here = logIn("ola", "ola");
        assertRefused(
                ErrorCode.WRONG_CREDENTIALS,
                () -> accounts.changePassword()
                        .handle(new ChangePassword.Command(here, ADDRESS, "wrong", "another way to tipperary")));
        assertRefused(
                ErrorCode.BAD_REQUEST,
                () -> accounts.changePassword().handle(new ChangePassword.Command(here, ADDRESS, "ola", "password")));
        logIn("ola", "ola");
    }

    @Test
    void right_passwords_take_from_the_budget_of_writes() {
        Session here = logIn("ola", "ola");
        Rate two = new Rate(2, Duration.ofSeconds(10));
        UseCases limited = env.useCases(new UserRates(two, two, two, two));
        LogIn.Command logIn = new LogIn.Command("ola", "ola", ADDRESS, Optional.empty(), "a browser");
        limited.sessions().logIn().handle(logIn);
        limited.accounts()
                .changePassword()
                .handle(new ChangePassword.Command(here, ADDRESS, "ola", "another way to tipperary"));
        LogIn.Command again =
                new LogIn.Command("ola", "another way to tipperary", ADDRESS, Optional.empty(), "a browser");
        for (int i = 0; i < 5; i++) {
            assertTrue(assertRefused(
                            ErrorCode.RATE_LIMITED,
                            () -> limited.sessions().logIn().handle(again))
                    .retryAfter()
                    .isPresent());
            assertRefused(
                    ErrorCode.RATE_LIMITED,
                    () -> limited.accounts()
                            .changePassword()
                            .handle(new ChangePassword.Command(
                                    here, ADDRESS, "another way to tipperary", "the long way back home")));
            assertRefused(
                    ErrorCode.RATE_LIMITED,
                    () -> limited.accounts()
                            .delete()
                            .handle(new DeleteAccount.Command(here, ADDRESS, "another way to tipperary", false)));
        }
        assertEquals(1, env.chat.sessions().listByUser(ola.id()).size());
        assertRefused(
                ErrorCode.WRONG_CREDENTIALS,
                () -> limited.sessions()
                        .logIn()
                        .handle(new LogIn.Command("ola", "wrong", ADDRESS, Optional.empty(), "a browser")));
        env.clock.advance(Duration.ofSeconds(10));
        limited.sessions().logIn().handle(again);
    }

    @Test
    void a_reset_link_sets_a_password_once() {
        PasswordResetView reset =
                accounts.createPasswordReset().handle(new CreatePasswordReset.Command(ola.id(), ada.id()));
        assertEquals(reset.token(), reset.path().token().value());
        assertEquals(START.plus(Duration.ofHours(24)).toString(), reset.expiresAt());
        Session open = logIn("ola", "ola");
        assertRefused(ErrorCode.BAD_REQUEST, () -> useReset(reset.token(), "short"));
        useReset(reset.token(), "another way to tipperary");
        assertEquals(List.of(open.id()), env.publishedEvents.endedSessions());
        assertRefused(ErrorCode.NOT_FOUND, () -> useReset(reset.token(), "a third way to tipperary"));
        logIn("ola", "another way to tipperary");
    }

    @Test
    void a_reset_link_expires_and_failed_uses_are_limited() {
        PasswordResetView reset =
                accounts.createPasswordReset().handle(new CreatePasswordReset.Command(ola.id(), ada.id()));
        env.clock.advance(Duration.ofHours(24));
        for (int i = 0; i < 3; i++) {
            assertRefused(ErrorCode.NOT_FOUND, () -> useReset(reset.token(), "another way to tipperary"));
        }
        assertRefused(ErrorCode.RATE_LIMITED, () -> useReset(reset.token(), "another way to tipperary"));
    }

    @Test
    void only_administrators_create_reset_links_and_only_for_existing_users() {
        assertRefused(
                ErrorCode.FORBIDDEN,
                () -> accounts.createPasswordReset().handle(new CreatePasswordReset.Command(ada.id(), ola.id())));
        assertRefused(
                ErrorCode.USER_NOT_FOUND,
                () -> accounts.createPasswordReset().handle(new CreatePasswordReset.Command(new UserId(99), ada.id())));
    }

    private void useReset(String token, String password) {
        accounts.usePasswordReset().handle(new UsePasswordReset.Command(token, password, ADDRESS));
    }

    @Test
    void an_administrator_appoints_and_deactivates_administrators() {
        UserProfileView appointed = update(ada, ola, Optional.of(true), Optional.empty());
        assertEquals(true, appointed.admin());
        UserProfileView deactivated = update(ola, ada, Optional.empty(), Optional.of(true));
        assertEquals(true, deactivated.deactivated());
        assertEquals(List.of(ada.id()), env.publishedEvents.closedAccounts());
        assertRefused(ErrorCode.CONFLICT, () -> update(ola, ola, Optional.of(false), Optional.empty()));
        assertRefused(ErrorCode.FORBIDDEN, () -> logIn("ada", "ada"));
    }

    private UserProfileView update(User actor, User target, Optional<Boolean> admin, Optional<Boolean> deactivated) {
        return accounts.updateAccount().handle(new UpdateAccount.Command(actor.id(), target.id(), admin, deactivated));
    }

    @Test
    void deleting_an_account_requires_the_password() {
        Session here = logIn("ola", "ola");
        assertRefused(
                ErrorCode.WRONG_CREDENTIALS,
                () -> accounts.delete().handle(new DeleteAccount.Command(here, ADDRESS, "wrong", false)));
        accounts.delete().handle(new DeleteAccount.Command(here, ADDRESS, "ola", false));
        UserProfileView deleted = accounts.queries().get(ola.id());
        assertEquals(true, deleted.deleted());
        assertRefused(ErrorCode.WRONG_CREDENTIALS, () -> logIn("ola", "ola"));
    }

    @Test
    void finds_users_by_name_page_by_page() {
        User jan = env.user("jan");
        UsersView first = accounts.queries().search(search(ola, "", Optional.empty(), 2));
        assertEquals(List.of("ada", "jan"), names(first));
        assertTrue(first.hasMore());
        UsersView second = accounts.queries().search(search(ola, "", Optional.of("jan"), 2));
        assertEquals(List.of("ola"), names(second));
        assertFalse(second.hasMore());
        assertEquals(List.of("jan"), names(accounts.queries().search(search(ola, "JA", Optional.empty(), 2))));
        assertEquals(
                List.of("jan", "ola"),
                names(accounts.queries().getAll(Set.of(jan.id(), ola.id()))).stream()
                        .sorted()
                        .toList());
    }

    @Test
    void only_administrators_see_deactivated_users_in_the_directory() {
        update(ada, ola, Optional.empty(), Optional.of(true));
        User jan = env.user("jan");
        assertEquals(List.of("ada", "jan"), names(accounts.queries().search(search(jan, "", Optional.empty(), 50))));
        User admin = new User(ada.id(), ada.name(), true);
        assertEquals(
                List.of("ada", "jan", "ola"),
                names(accounts.queries().search(search(admin, "", Optional.empty(), 50))));
    }

    @Test
    void administrators_see_when_users_registered_and_were_last_seen() {
        accounts.recordLastSeen().handle(Set.of(ola.id()));
        AdminUsersView page = accounts.queries().searchAsAdmin(search(ada, "", Optional.empty(), 1));
        assertTrue(page.hasMore());
        AdminUsersView rest = accounts.queries().searchAsAdmin(search(ada, "", Optional.of("ada"), 1));
        assertFalse(rest.hasMore());
        AdminUserView found = rest.users().get(0);
        assertEquals("ola", found.username());
        assertEquals(START.toString(), found.createdAt());
        assertEquals(START.toString(), found.lastSeenAt());
        assertRefused(
                ErrorCode.FORBIDDEN, () -> accounts.queries().searchAsAdmin(search(ola, "", Optional.empty(), 1)));
    }

    private static UserQueries.Search search(User actor, String text, Optional<String> after, int limit) {
        return new UserQueries.Search(actor, text, after, limit);
    }

    private static List<String> names(UsersView page) {
        return page.users().stream().map(UserProfileView::username).toList();
    }

    @Test
    void refuses_an_unknown_user() {
        assertRefused(ErrorCode.USER_NOT_FOUND, () -> accounts.queries().get(new UserId(99)));
        assertRefused(ErrorCode.UNAUTHENTICATED, () -> accounts.queries().me(new UserId(99)));
    }

    @Test
    void exports_the_messages_of_a_user() {
        for (String text : List.of("one", "two")) {
            useCases.messages()
                    .post()
                    .handle(new PostMessage.Command(
                            RoomId.GENERAL, ola.id(), text, Optional.empty(), Optional.empty()));
        }
        ExportMessages.Part part = accounts.exportMessages().handle(ola.id(), 0);
        assertEquals(
                List.of("one", "two"),
                part.messages().stream().map(message -> message.content()).toList());
        assertEquals(Optional.empty(), part.next());
        assertEquals(List.of(), accounts.exportMessages().handle(ada.id(), 0).messages());
    }
}
