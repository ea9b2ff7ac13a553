package chat.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.application.security.Rate;
import chat.application.security.RateLimiter;
import chat.application.security.RateLimiters;
import chat.application.security.Rates;
import chat.application.security.SecurityPorts;
import chat.application.security.UserRates;
import chat.application.workspace.CurrentSettings;
import chat.application.workspace.DefaultSettings;
import chat.application.workspace.UseCases;
import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.account.Avatar;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.account.Username;
import chat.domain.port.fake.CountingTokenGenerator;
import chat.domain.port.fake.FewCommonPasswords;
import chat.domain.port.fake.InMemoryChat;
import chat.domain.port.fake.InMemoryPresence;
import chat.domain.port.fake.PlainHasher;
import chat.domain.port.fake.RecordingEventPublisher;
import chat.domain.port.fake.RecordingSupervisor;
import chat.domain.session.SessionLifetime;
import chat.domain.workspace.RegistrationMode;
import chat.domain.workspace.RoomCreationPolicy;
import chat.domain.workspace.WorkspaceName;
import chat.domain.workspace.WorkspaceSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.function.Executable;

/** An in-memory chat with a clock that moves only when the test moves it. */
public final class TestEnvironment {
    public static final Instant START = Instant.parse("2026-11-22T10:15:30.400Z");

    public static final WorkspaceSettings DEFAULTS = new WorkspaceSettings(
            new WorkspaceName("Acme"), RegistrationMode.OPEN, RoomCreationPolicy.EVERYONE, 8_000, 20);

    public static final SessionLifetime LIFETIME = new SessionLifetime(Duration.ofDays(30), Duration.ofDays(90));

    public final RecordingEventPublisher publishedEvents = new RecordingEventPublisher();
    public final InMemoryChat chat = new InMemoryChat(publishedEvents);
    public final MovableClock clock = new MovableClock();

    /** Registers a user; the first one is the administrator. */
    public User user(String name) {
        return chat.accounts().register(new Username(name), new PasswordHash("plain:" + name), clock.instant());
    }

    public <K> RateLimiter<K> limit(int count) {
        return new RateLimiter<>(new Rate(count, Duration.ofSeconds(10)), clock::nanos);
    }

    /** @return the settings: {@link #DEFAULTS} until a test changes them */
    public CurrentSettings settings() {
        return new CurrentSettings(chat.workspace(), new DefaultSettings(DEFAULTS, true, 10_000));
    }

    public <K> RateLimiter<K> unlimited() {
        return limit(0);
    }

    /** @return all use cases with limits of three log-ins, registrations, new rooms and invitations */
    public UseCases useCases() {
        return useCases(UserRates.DEFAULT);
    }

    public UseCases useCases(UserRates users) {
        Rate three = new Rate(3, Duration.ofSeconds(10));
        Rate typing = new Rate(0, Duration.ofSeconds(3));
        return UseCases.of(
                chat,
                new UseCases.Ports(
                        new SecurityPorts(new PlainHasher(), new FewCommonPasswords(), new CountingTokenGenerator()),
                        Avatar::new,
                        new InMemoryPresence().node(),
                        (room, user) -> true,
                        new RecordingSupervisor()),
                LIFETIME,
                settings(),
                RateLimiters.of(
                        new Rates(three, three, three, three, three, typing, users),
                        settings().sendRate(),
                        clock::nanos),
                clock,
                clock::nanos);
    }

    public static ChatException assertRefused(ErrorCode code, Executable act) {
        ChatException refusal = assertThrows(ChatException.class, act);
        assertEquals(code, refusal.code());
        return refusal;
    }

    /** A clock that only its methods move. */
    public static final class MovableClock extends Clock {
        private Instant now = START;
        private long nanos;

        public void advance(Duration time) {
            now = now.plus(time);
            nanos += time.toNanos();
        }

        /** Sets the wall clock; no time passes. */
        public void step(Duration offset) {
            now = now.plus(offset);
        }

        /** The monotonic time, in nanoseconds. */
        public long nanos() {
            return nanos;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
