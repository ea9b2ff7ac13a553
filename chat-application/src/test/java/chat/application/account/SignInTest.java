package chat.application.account;

import static chat.application.TestEnvironment.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.application.TestEnvironment;
import chat.application.session.Authenticate;
import chat.application.session.ExpireSessions;
import chat.application.session.LogIn;
import chat.application.session.LogIn.LogInResult;
import chat.application.session.LogOut;
import chat.application.session.TouchSessions;
import chat.application.workspace.GetWorkspace;
import chat.domain.ErrorCode;
import chat.domain.account.Password;
import chat.domain.account.User;
import chat.domain.account.Username;
import chat.domain.port.PasswordHasher;
import chat.domain.port.Sessions;
import chat.domain.port.fake.CountingTokenGenerator;
import chat.domain.port.fake.FewCommonPasswords;
import chat.domain.port.fake.PlainHasher;
import chat.domain.port.fake.RecordingSupervisor;
import chat.domain.port.fake.RecordingSupervisor.Failure;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.session.SessionLifetime;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final SessionLifetime LIFETIME = new SessionLifetime(Duration.ofDays(30), Duration.ofDays(90));

    private final TestEnvironment env = new TestEnvironment();
    private final PlainHasher hasher = new PlainHasher();
    private final LogIn logIn = new LogIn(
            env.chat.accounts(),
            env.chat.sessions(),
            hasher,
            new CountingTokenGenerator(),
            env.limit(3),
            env.unlimited(),
            env.clock);
    private final RecordingSupervisor supervisor = new RecordingSupervisor();
    private final Authenticate authenticate = authenticate(env.chat.sessions());
    private final ExpireSessions expire = new ExpireSessions(env.chat.sessions(), LIFETIME, env.clock);

    private User ola;

    @BeforeEach
    void register() {
        ola = env.user("ola");
    }

    @Test
    void opens_a_session_for_the_right_password_and_the_name_in_any_case() {
        LogInResult in = logIn("OLA", "ola", Optional.empty());
        assertEquals(ola.id().value(), in.user().id());
        assertEquals("ola", in.user().username());
        assertEquals(ola, authenticate.handle(in.token().value()).user());
    }

    @Test
    void refuses_wrong_passwords_and_unknown_or_invalid_names_with_the_same_error() {
        assertRefused(ErrorCode.WRONG_CREDENTIALS, () -> logIn("ola", "nope", Optional.empty()));
        assertRefused(ErrorCode.WRONG_CREDENTIALS, () -> logIn("ewa", "nope", Optional.empty()));
        assertRefused(ErrorCode.WRONG_CREDENTIALS, () -> logIn("", "nope", Optional.empty()));
    }

    @Test
    void accepts_a_stored_username_that_breaks_the_current_rules() {
        User unusual = env.user("o la");
        assertEquals(
                unusual.id().value(),
                logIn("O LA", "o la", Optional.empty()).user().id());
    }

    @Test
    void limits_only_failed_log_ins() {
        for (int i = 0; i < 10; i++) {
            logIn("ola", "ola", Optional.empty());
        }
        for (int i = 0; i < 3; i++) {
            assertRefused(ErrorCode.WRONG_CREDENTIALS, () -> logIn("ola", "nope", Optional.empty()));
        }
        assertRefused(ErrorCode.RATE_LIMITED, () -> logIn("ola", "ola", Optional.empty()));
        env.clock.advance(Duration.ofSeconds(10));
        logIn("ola", "ola", Optional.empty());
    }

    @Test
    void counts_failures_from_one_ipv6_network_together() {
        for (int i = 0; i < 3; i++) {
            String guess = "user" + i;
            String address = "2001:db8:0:7::" + i;
            assertRefused(ErrorCode.WRONG_CREDENTIALS, () -> logIn(guess, "nope", address));
        }
        assertRefused(ErrorCode.RATE_LIMITED, () -> logIn("ola", "ola", "2001:db8:0:7:1:2:3:4"));
        logIn("ola", "ola", "2001:db8:0:8::1");
    }

    @Test
    void replaces_the_current_session() {
        LogInResult first = logIn("ola", "ola", Optional.empty());
        LogInResult second = logIn("ola", "ola", Optional.of(first.token().id()));
        assertNotEquals(first.token(), second.token());
        assertRefused(
                ErrorCode.UNAUTHENTICATED,
                () -> authenticate.handle(first.token().value()));
        assertEquals(List.of(first.token().id()), env.publishedEvents.endedSessions());
    }

    @Test
    void replaces_an_outdated_hash() {
        env.chat.accounts().changePassword(ola.id(), PlainHasher.outdated("long enough"));
        logIn("ola", "long enough", Optional.empty());
        assertFalse(hasher.needsRehash(
                env.chat.accounts().find(new Username("ola")).orElseThrow().passwordHash()));
    }

    @Test
    void accepts_a_password_in_any_unicode_composition_and_with_any_spaces() {
        Password chosen = Password.requireStrong("pi\u0119\u0107 s\u0142\u00f3w", ola.name(), common -> false);
        env.chat.accounts().changePassword(ola.id(), hasher.hash(chosen));
        logIn("ola", "pie\u0328c\u0301\u00a0s\u0142o\u0301w", Optional.empty());
        assertRefused(
                ErrorCode.WRONG_CREDENTIALS, () -> logIn("ola", "PI\u0118\u0106 S\u0141\u00d3W", Optional.empty()));
    }

    @Test
    void accepts_a_hash_of_the_raw_password_and_rehashes_it() {
        String typed = "pie\u0328c\u0301\u00a0s\u0142o\u0301w";
        env.chat.accounts().changePassword(ola.id(), hasher.hash(new Password(typed)));
        logIn("ola", typed, Optional.empty());
        assertEquals(
                hasher.hash(Password.prepared(typed)),
                env.chat.accounts().find(ola.name()).orElseThrow().passwordHash());
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

    /** @return the passwords that a refused log-in verifies, in order */
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
                env.chat.accounts(),
                env.chat.sessions(),
                counting,
                new CountingTokenGenerator(),
                env.unlimited(),
                env.unlimited(),
                env.clock);
        assertRefused(
                ErrorCode.WRONG_CREDENTIALS,
                () -> counted.handle(new LogIn.Command(username, typed, "127.0.0.1", Optional.empty(), "a browser")));
        return verified;
    }

    @Test
    void refuses_invalid_and_unknown_tokens() {
        assertRefused(ErrorCode.UNAUTHENTICATED, () -> authenticate.handle(""));
        assertRefused(ErrorCode.UNAUTHENTICATED, () -> authenticate.handle("x".repeat(43)));
    }

    @Test
    void use_extends_a_session_up_to_its_absolute_lifetime() {
        LogInResult in = logIn("ola", "ola", Optional.empty());
        for (int day = 0; day < 85; day += 17) {
            env.clock.advance(Duration.ofDays(17));
            authenticate.handle(in.token().value());
        }
        env.clock.advance(Duration.ofDays(6));
        assertRefused(
                ErrorCode.UNAUTHENTICATED, () -> authenticate.handle(in.token().value()));
    }

    @Test
    void authenticates_even_if_the_touch_cannot_be_stored() {
        LogInResult in = logIn("ola", "ola", Optional.empty());
        env.clock.advance(Duration.ofDays(1));
        IllegalStateException fullDisk = new IllegalStateException("planned");
        Authenticate unrefreshed = authenticate(sessionsWithFailingTouch(fullDisk));
        assertEquals(ola, unrefreshed.handle(in.token().value()).user());
        assertEquals(List.of(new Failure("session-refresh", fullDisk)), supervisor.failures());
    }

    private Authenticate authenticate(Sessions sessions) {
        return new Authenticate(sessions, LIFETIME, supervisor.loop("session-refresh", false), env.clock);
    }

    /** The sessions, with a failing {@code touch}. */
    private Sessions sessionsWithFailingTouch(RuntimeException fault) {
        return (Sessions) Proxy.newProxyInstance(
                Sessions.class.getClassLoader(), new Class<?>[] {Sessions.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("touch")) {
                        throw fault;
                    }
                    return method.invoke(env.chat.sessions(), arguments);
                });
    }

    @Test
    void touching_a_session_keeps_it_alive() {
        LogInResult in = logIn("ola", "ola", Optional.empty());
        TouchSessions touch = new TouchSessions(env.chat.sessions(), env.clock);
        env.clock.advance(Duration.ofDays(20));
        touch.handle(List.of(in.token().id()));
        env.clock.advance(Duration.ofDays(20));
        expire.handle();
        assertEquals(ola, authenticate.handle(in.token().value()).user());
    }

    @Test
    void a_session_whose_use_cannot_be_recorded_keeps_no_other_from_it() {
        SessionId first = logIn("ola", "ola", Optional.empty()).token().id();
        SessionId broken = logIn("ola", "ola", Optional.empty()).token().id();
        SessionId last = logIn("ola", "ola", Optional.empty()).token().id();
        env.clock.advance(Duration.ofDays(1));
        StackOverflowError fault = new StackOverflowError("planned");
        Sessions sessions = (Sessions) Proxy.newProxyInstance(
                Sessions.class.getClassLoader(), new Class<?>[] {Sessions.class}, (proxy, method, arguments) -> {
                    if (broken.equals(arguments[0])) {
                        throw fault;
                    }
                    return method.invoke(env.chat.sessions(), arguments);
                });
        TouchSessions touch = new TouchSessions(sessions, env.clock);
        IllegalStateException reported =
                assertThrows(IllegalStateException.class, () -> touch.handle(List.of(first, broken, broken, last)));
        assertSame(fault, reported.getCause());
        for (SessionId touched : List.of(first, last)) {
            assertEquals(
                    env.clock.instant(),
                    env.chat.sessions().find(touched).orElseThrow().usedAt());
        }
    }

    @Test
    void expires_and_publishes_an_idle_session() {
        SessionId forgotten = logIn("ola", "ola", Optional.empty()).token().id();
        env.clock.advance(Duration.ofDays(20));
        SessionId recent = logIn("ola", "ola", Optional.empty()).token().id();
        env.clock.advance(Duration.ofDays(11));
        expire.handle();
        assertEquals(List.of(forgotten), env.publishedEvents.endedSessions());
        assertTrue(env.chat.sessions().find(recent).isPresent());
    }

    @Test
    void logging_out_ends_the_session() {
        LogInResult in = logIn("ola", "ola", Optional.empty());
        Session session = authenticate.handle(in.token().value());
        new LogOut(env.chat.sessions()).handle(session.id());
        assertRefused(
                ErrorCode.UNAUTHENTICATED, () -> authenticate.handle(in.token().value()));
        assertEquals(List.of(session.id()), env.publishedEvents.endedSessions());
    }

    @Test
    void setting_a_password_ends_the_sessions_and_allows_a_new_log_in() {
        LogInResult in = logIn("ola", "ola", Optional.empty());
        SetPassword reset = new SetPassword(env.chat.accounts(), hasher, new FewCommonPasswords());
        assertRefused(ErrorCode.USER_NOT_FOUND, () -> reset.handle(new SetPassword.Command("ewa", "tipperary")));
        assertRefused(ErrorCode.BAD_REQUEST, () -> reset.handle(new SetPassword.Command("ola", "password")));
        reset.handle(new SetPassword.Command("Ola", "tipperary"));
        assertRefused(
                ErrorCode.UNAUTHENTICATED, () -> authenticate.handle(in.token().value()));
        logIn("ola", "tipperary", Optional.empty());
    }

    @Test
    void the_workspace_is_fresh_until_the_first_registration() {
        TestEnvironment empty = new TestEnvironment();
        assertTrue(new GetWorkspace(empty.chat.accounts(), empty.chat.userDirectory(), empty.settings())
                .handle(Optional.empty())
                .fresh());
        GetWorkspace workspace = new GetWorkspace(env.chat.accounts(), env.chat.userDirectory(), env.settings());
        assertFalse(workspace.handle(Optional.empty()).fresh());
        assertNull(workspace.handle(Optional.empty()).user());
        assertEquals("Acme", workspace.handle(Optional.of(ola)).name());
    }

    private LogInResult logIn(String username, String password, String address) {
        return logIn.handle(new LogIn.Command(username, password, address, Optional.empty(), "a browser"));
    }

    private LogInResult logIn(String username, String password, Optional<SessionId> current) {
        return logIn.handle(new LogIn.Command(username, password, "127.0.0.1", current, "a browser"));
    }
}
