package chat.application.security;

import static chat.application.TestEnvironment.assertRefused;
import static chat.domain.ErrorCode.RATE_LIMITED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.application.TestEnvironment;
import chat.application.account.UpdateProfile;
import chat.application.message.MarkRead;
import chat.domain.account.User;
import chat.domain.room.RoomId;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every use case that changes something counts against a limit. This sees that the code of each calls one; that the
 * answer is {@code rate_limited} is checked over HTTP by {@code StatusCoverage} in chat-adapter-rest, for each operation
 * with the trait {@code often}.
 */
class EveryChangeIsLimitedTest {
    /** Methods that count an operation of a user or a client address; wrong passwords alone limit nothing. */
    private static final Set<String> LIMITS = Set.of(
            "chat/application/security/RateLimiter.acquire:",
            "chat/application/security/LinkRateLimit.attempt:",
            "chat/application/security/TypingLimits.tryAcquire:",
            "chat/application/account/PasswordVerifier.requireValid:",
            "chat/application/message/QueueMessage.handle:");

    private static final Set<String> READ_ONLY = Set.of(
            "ExportMessages",
            "PollPresence",
            "GetWorkspace",
            "GetInitialState",
            "ListAdminRooms",
            "ListInvitations",
            "ListSessions",
            "ReadAuditLog",
            "GetSettings");

    /** Use cases of the server itself, of the operator's command line, or possible once per log-in. */
    private static final Set<String> EXEMPT = Set.of(
            "Authenticate",
            "ExpireSessions",
            "RenewPresence",
            "TouchSessions",
            "LogOut",
            "RecordLastSeen",
            "SetPassword");

    private final TestEnvironment env = new TestEnvironment();
    private final User ola = env.user("ola");

    @Test
    void every_use_case_that_changes_something_has_a_limit() throws IOException {
        Set<String> unlimited = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        Path classes = Path.of("target", "classes");
        try (Stream<Path> files = Files.walk(classes.resolve(Path.of("chat", "application")))) {
            files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                    .map(name -> named(name.replace(".class", "").replace(File.separatorChar, '.')))
                    .filter(EveryChangeIsLimitedTest::isUseCase)
                    .forEach(useCase -> {
                        names.add(useCase.getSimpleName());
                        if (!isLimited(useCase)) {
                            unlimited.add(useCase.getSimpleName());
                        }
                    });
        }
        unlimited.removeAll(READ_ONLY);
        unlimited.removeAll(EXEMPT);
        assertEquals(Set.of(), unlimited);
        assertTrue(names.containsAll(READ_ONLY), "a listed use case does not exist");
        assertTrue(names.containsAll(EXEMPT), "a listed use case does not exist");
    }

    private static boolean isUseCase(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("handle"));
    }

    // By its byte code.
    private static boolean isLimited(Class<?> useCase) {
        StringWriter code = new StringWriter();
        int exitCode = ToolProvider.findFirst("javap")
                .orElseThrow()
                .run(
                        new PrintWriter(code),
                        new PrintWriter(code),
                        "-p",
                        "-c",
                        String.valueOf(
                                useCase.getResource("/" + useCase.getName().replace('.', '/') + ".class")));
        assertEquals(0, exitCode, code::toString);
        return code.toString()
                .lines()
                .anyMatch(line -> line.contains("// Method ") && LIMITS.stream().anyMatch(line::contains));
    }

    /** A use case that is given a limit and never asks it. */
    record Unlimited(RateLimiter<String> limit) {
        public int handle() {
            return limit.hashCode();
        }
    }

    @Test
    void a_limit_that_is_never_asked_is_none() {
        assertTrue(isUseCase(Unlimited.class));
        assertFalse(isLimited(Unlimited.class));
        assertTrue(isLimited(UpdateProfile.class));
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    @Test
    void refuses_profile_updates_beyond_the_write_limit() {
        UpdateProfile edit = new UpdateProfile(
                env.chat.userDirectory(), new RateLimiter<>(UserRates.DEFAULT.writes(), env.clock::nanos));
        int stored = 0;
        for (int i = 0; i < 1_000; i++) {
            UpdateProfile.Command status =
                    new UpdateProfile.Command(ola.id(), Optional.empty(), Optional.of("status " + i));
            if (i < UserRates.DEFAULT.writes().count()) {
                edit.handle(status);
                stored++;
            } else {
                assertTrue(assertRefused(RATE_LIMITED, () -> edit.handle(status))
                        .retryAfter()
                        .isPresent());
            }
            env.clock.advance(Duration.ofMillis(1));
        }
        assertEquals(stored, env.publishedEvents.changedUsers().size());
        env.clock.advance(Duration.ofSeconds(10));
        edit.handle(new UpdateProfile.Command(ola.id(), Optional.empty(), Optional.of("calm again")));
    }

    @Test
    void refuses_read_markers_beyond_their_limit_and_moves_nothing() {
        env.user("jan");
        MarkRead read =
                new MarkRead(env.chat.readMarkers(), new RateLimiter<>(UserRates.DEFAULT.markers(), env.clock::nanos));
        MarkRead.Command newest = new MarkRead.Command(RoomId.GENERAL, ola.id(), 2);
        for (int i = 0; i < UserRates.DEFAULT.markers().count(); i++) {
            read.handle(new MarkRead.Command(RoomId.GENERAL, ola.id(), 1));
        }
        assertRefused(RATE_LIMITED, () -> read.handle(newest));
        assertEquals(0, env.publishedEvents.movedReadMarkers().size());
        env.clock.advance(Duration.ofSeconds(10));
        read.handle(newest);
        assertEquals(1, env.publishedEvents.movedReadMarkers().size());
    }

    @Test
    void refuses_nothing_with_unlimited_rates() {
        UpdateProfile edit = new UpdateProfile(
                env.chat.userDirectory(), new RateLimiter<>(UserRates.UNLIMITED.writes(), env.clock::nanos));
        for (int i = 0; i < 100; i++) {
            edit.handle(new UpdateProfile.Command(ola.id(), Optional.empty(), Optional.of("status " + i)));
        }
        assertEquals(100, env.publishedEvents.changedUsers().size());
    }
}
