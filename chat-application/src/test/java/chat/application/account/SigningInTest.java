package chat.application.account;

import static chat.application.Scene.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.application.Scene;
import chat.application.account.LogIn.SignedIn;
import chat.domain.error.ErrorCode;
import chat.domain.port.PasswordHasher;
import chat.domain.port.Sessions;
import chat.domain.port.fake.CountingTokens;
import chat.domain.port.fake.FewCommonPasswords;
import chat.domain.port.fake.PlainHasher;
import chat.domain.port.fake.RecordingSupervisor;
import chat.domain.port.fake.RecordingSupervisor.Failure;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.session.SessionLifetime;
import chat.domain.user.Password;
import chat.domain.user.User;
import chat.domain.user.Username;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningInTest {
    private static final SessionLifetime LIFETIME = new SessionLifetime(Duration.ofDays(30), Duration.ofDays(90));

    private final Scene scene = new Scene();
    private final PlainHasher hasher = new PlainHasher();
    private final LogIn logIn = new LogIn(
            scene.chat.accounts(), scene.chat.sessions(), hasher, new CountingTokens(), scene.limit(3), scene.clock);
    private final RecordingSupervisor supervisor = new RecordingSupervisor();
    private final Authenticate authenticate = authenticate(scene.chat.sessions());
    private final ExpireSessions expire = new ExpireSessions(scene.chat.sessions(), LIFETIME, scene.clock);

    private User ola;

    @BeforeEach
    void register() {
        ola = scene.user("ola");
    }

    @Test
    void opens_a_session_for_the_right_password_in_any_case_of_the_name() {
        SignedIn in = logIn("OLA", "ola", Optional.empty());
        assertEquals(ola.id().value(), in.user().id());
        assertEquals("ola", in.user().username());
        assertEquals(ola, authenticate.handle(in.token().value()).user());
    }

    @Test
    void refuses_a_wrong_password_and_an_unknown_or_impossible_name_alike() {
        refused(ErrorCode.WRONG_CREDENTIALS, () -> logIn("ola", "nope", Optional.empty()));
        refused(ErrorCode.WRONG_CREDENTIALS, () -> logIn("ewa", "nope", Optional.empty()));
        refused(ErrorCode.WRONG_CREDENTIALS, () -> logIn("", "nope", Optional.empty()));
    }

    @Test
    void lets_in_a_user_whose_name_the_rule_refuses_today() {
        User odd = scene.user("o la");
        assertEquals(
                odd.id().value(), logIn("O LA", "o la", Optional.empty()).user().id());
    }

    @Test
    void counts_failures_only() {
        for (int i = 0; i < 10; i++) {
            logIn("ola", "ola", Optional.empty());
        }
        for (int i = 0; i < 3; i++) {
            refused(ErrorCode.WRONG_CREDENTIALS, () -> logIn("ola", "nope", Optional.empty()));
        }
        refused(ErrorCode.RATE_LIMITED, () -> logIn("ola", "ola", Optional.empty()));
        scene.clock.pass(Duration.ofSeconds(10));
        logIn("ola", "ola", Optional.empty());
    }

    @Test
    void counts_failures_from_one_ipv6_network_together() {
        for (int i = 0; i < 3; i++) {
            String guess = "user" + i;
            String address = "2001:db8:0:7::" + i;
            refused(ErrorCode.WRONG_CREDENTIALS, () -> logIn(guess, "nope", address));
        }
        refused(ErrorCode.RATE_LIMITED, () -> logIn("ola", "ola", "2001:db8:0:7:1:2:3:4"));
        logIn("ola", "ola", "2001:db8:0:8::1");
    }

    @Test
    void replaces_the_session_that_was_there_before() {
        SignedIn first = logIn("ola", "ola", Optional.empty());
        SignedIn second = logIn("ola", "ola", Optional.of(first.token().id()));
        assertNotEquals(first.token(), second.token());
        refused(
                ErrorCode.UNAUTHENTICATED,
                () -> authenticate.handle(first.token().value()));
        assertEquals(List.of(first.token().id()), scene.told.endedSessions());
    }

    @Test
    void makes_a_dated_hash_anew() {
        scene.chat.accounts().changePassword(ola.id(), PlainHasher.dated("long enough"));
        logIn("ola", "long enough", Optional.empty());
        assertFalse(hasher.isDated(
                scene.chat.accounts().find(new Username("ola")).orElseThrow().passwordHash()));
    }

    @Test
    void knows_a_password_in_any_composition_and_with_any_spaces() {
        Password chosen = Password.chosen("pi\u0119\u0107 s\u0142\u00f3w", ola.name(), common -> false);
        scene.chat.accounts().changePassword(ola.id(), hasher.hash(chosen));
        logIn("ola", "pie\u0328c\u0301\u00a0s\u0142o\u0301w", Optional.empty());
        refused(ErrorCode.WRONG_CREDENTIALS, () -> logIn("ola", "PI\u0118\u0106 S\u0141\u00d3W", Optional.empty()));
    }

    @Test
    void lets_in_by_a_password_that_was_hashed_as_typed_and_hashes_it_anew() {
        String typed = "pie\u0328c\u0301\u00a0s\u0142o\u0301w";
        scene.chat.accounts().changePassword(ola.id(), hasher.hash(new Password(typed)));
        logIn("ola", typed, Optional.empty());
        assertEquals(
                hasher.hash(Password.prepared(typed)),
                scene.chat.accounts().find(ola.name()).orElseThrow().passwordHash());
        logIn("ola", "pi\u0119\u0107 s\u0142\u00f3w", Optional.empty());
    }

    @Test
    void does_the_same_work_for_a_wrong_password_whether_or_not_the_user_exists() {
        for (String typed : List.of("plainly wrong", "wro\u0301ng\u00a0twice")) {
            List<String> known = verified("ola", typed);
            assertEquals(known, verified("ewa", typed));
            assertEquals(typed.equals("plainly wrong") ? 1 : 2, known.size());
        }
    }

    /** The passwords that are hashed to refuse this log-in, in order. */
    private List<String> verified(String username, String typed) {
        List<String> verified = new ArrayList<>();
        PasswordHasher counting = (PasswordHasher) Proxy.newProxyInstance(
                PasswordHasher.class.getClassLoader(),
                new Class<?>[] {PasswordHasher.class},
                (proxy, method, arguments) -> {
                    if (method.getName().startsWith("verify")) {
                        verified.add((String) arguments[0]);
                    }
                    return method.invoke(hasher, arguments);
                });
        LogIn counted = new LogIn(
                scene.chat.accounts(),
                scene.chat.sessions(),
                counting,
                new CountingTokens(),
                scene.unlimited(),
                scene.clock);
        refused(
                ErrorCode.WRONG_CREDENTIALS,
                () -> counted.handle(new LogIn.Command(username, typed, "127.0.0.1", Optional.empty(), "a browser")));
        return verified;
    }

    @Test
    void refuses_tokens_that_are_none() {
        refused(ErrorCode.UNAUTHENTICATED, () -> authenticate.handle(""));
        refused(ErrorCode.UNAUTHENTICATED, () -> authenticate.handle("x".repeat(43)));
    }

    @Test
    void keeps_a_session_alive_by_its_use_but_not_for_ever() {
        SignedIn in = logIn("ola", "ola", Optional.empty());
        for (int day = 0; day < 85; day += 17) {
            scene.clock.pass(Duration.ofDays(17));
            authenticate.handle(in.token().value());
        }
        scene.clock.pass(Duration.ofDays(6));
        refused(ErrorCode.UNAUTHENTICATED, () -> authenticate.handle(in.token().value()));
    }

    @Test
    void answers_although_the_use_of_a_session_cannot_be_written_down() {
        SignedIn in = logIn("ola", "ola", Optional.empty());
        scene.clock.pass(Duration.ofDays(1));
        IllegalStateException fullDisk = new IllegalStateException("planned");
        Authenticate unrefreshed = authenticate(refusingToRefresh(fullDisk));
        assertEquals(ola, unrefreshed.handle(in.token().value()).user());
        assertEquals(List.of(new Failure("session-refresh", fullDisk)), supervisor.failures());
    }

    private Authenticate authenticate(Sessions sessions) {
        return new Authenticate(sessions, LIFETIME, supervisor.loop("session-refresh", false), scene.clock);
    }

    /** The sessions of the scene, on storage that can be read and not written. */
    private Sessions refusingToRefresh(RuntimeException fault) {
        return (Sessions) Proxy.newProxyInstance(
                Sessions.class.getClassLoader(), new Class<?>[] {Sessions.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("refresh")) {
                        throw fault;
                    }
                    return method.invoke(scene.chat.sessions(), arguments);
                });
    }

    @Test
    void an_open_socket_keeps_its_session_alive() {
        SignedIn in = logIn("ola", "ola", Optional.empty());
        KeepSessions keep = new KeepSessions(scene.chat.sessions(), scene.clock);
        scene.clock.pass(Duration.ofDays(20));
        keep.handle(List.of(in.token().id()));
        scene.clock.pass(Duration.ofDays(20));
        expire.handle();
        assertEquals(ola, authenticate.handle(in.token().value()).user());
    }

    @Test
    void ends_a_session_that_is_not_used_and_tells_so() {
        SessionId forgotten = logIn("ola", "ola", Optional.empty()).token().id();
        scene.clock.pass(Duration.ofDays(20));
        SessionId recent = logIn("ola", "ola", Optional.empty()).token().id();
        scene.clock.pass(Duration.ofDays(11));
        expire.handle();
        assertEquals(List.of(forgotten), scene.told.endedSessions());
        assertTrue(scene.chat.sessions().find(recent).isPresent());
    }

    @Test
    void logging_out_ends_the_session() {
        SignedIn in = logIn("ola", "ola", Optional.empty());
        Session session = authenticate.handle(in.token().value());
        new LogOut(scene.chat.sessions()).handle(session.id());
        refused(ErrorCode.UNAUTHENTICATED, () -> authenticate.handle(in.token().value()));
        assertEquals(List.of(session.id()), scene.told.endedSessions());
    }

    @Test
    void a_reset_password_opens_and_the_old_sessions_are_over() {
        SignedIn in = logIn("ola", "ola", Optional.empty());
        ResetPassword reset = new ResetPassword(scene.chat.accounts(), hasher, new FewCommonPasswords());
        refused(ErrorCode.USER_NOT_FOUND, () -> reset.handle(new ResetPassword.Command("ewa", "tipperary")));
        refused(ErrorCode.BAD_REQUEST, () -> reset.handle(new ResetPassword.Command("ola", "password")));
        reset.handle(new ResetPassword.Command("Ola", "tipperary"));
        refused(ErrorCode.UNAUTHENTICATED, () -> authenticate.handle(in.token().value()));
        logIn("ola", "tipperary", Optional.empty());
    }

    @Test
    void the_workspace_is_fresh_until_somebody_registers() {
        Scene empty = new Scene();
        assertTrue(new GetWorkspace(empty.chat.accounts(), empty.chat.people(), empty.settings())
                .handle(Optional.empty())
                .fresh());
        GetWorkspace workspace = new GetWorkspace(scene.chat.accounts(), scene.chat.people(), scene.settings());
        assertFalse(workspace.handle(Optional.empty()).fresh());
        assertNull(workspace.handle(Optional.empty()).user());
        assertEquals("Acme", workspace.handle(Optional.of(ola)).name());
    }

    private SignedIn logIn(String username, String password, String address) {
        return logIn.handle(new LogIn.Command(username, password, address, Optional.empty(), "a browser"));
    }

    private SignedIn logIn(String username, String password, Optional<SessionId> current) {
        return logIn.handle(new LogIn.Command(username, password, "127.0.0.1", current, "a browser"));
    }
}
