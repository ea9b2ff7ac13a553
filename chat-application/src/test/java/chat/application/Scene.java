package chat.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.application.limit.Rate;
import chat.application.limit.RateLimit;
import chat.application.workspace.CurrentSettings;
import chat.application.workspace.Preset;
import chat.domain.error.ChatException;
import chat.domain.error.ErrorCode;
import chat.domain.port.fake.InMemoryChat;
import chat.domain.port.fake.RecordingAnnouncer;
import chat.domain.user.PasswordHash;
import chat.domain.user.User;
import chat.domain.user.Username;
import chat.domain.workspace.Registration;
import chat.domain.workspace.RoomMakers;
import chat.domain.workspace.WorkspaceName;
import chat.domain.workspace.WorkspaceSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.function.Executable;

/** A chat in memory, with a clock that stands until it is moved. */
public final class Scene {
    public static final Instant START = Instant.parse("2026-11-22T10:15:30.400Z");

    public static final WorkspaceSettings PRESET =
            new WorkspaceSettings(new WorkspaceName("Acme"), Registration.OPEN, RoomMakers.EVERYONE, 8_000, 20);

    public final RecordingAnnouncer told = new RecordingAnnouncer();
    public final InMemoryChat chat = new InMemoryChat(told);
    public final MovableClock clock = new MovableClock();

    /** Registers somebody; the first is the administrator. */
    public User user(String name) {
        return chat.accounts().register(new Username(name), new PasswordHash("plain:" + name), clock.instant());
    }

    public <K> RateLimit<K> limit(int count) {
        return new RateLimit<>(new Rate(count, Duration.ofSeconds(10)), clock::nanos);
    }

    /** What holds in that workspace until somebody changes it. */
    public CurrentSettings settings() {
        return new CurrentSettings(chat.workspace(), new Preset(PRESET, true, 10_000));
    }

    public <K> RateLimit<K> unlimited() {
        return limit(0);
    }

    public static ChatException refused(ErrorCode code, Executable act) {
        ChatException refusal = assertThrows(ChatException.class, act);
        assertEquals(code, refusal.code());
        return refusal;
    }

    /** A clock that is moved by hand. */
    public static final class MovableClock extends Clock {
        private Instant now = START;
        private long nanos;

        public void pass(Duration time) {
            now = now.plus(time);
            nanos += time.toNanos();
        }

        /** Sets the wall clock; no time passes. */
        public void step(Duration by) {
            now = now.plus(by);
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
