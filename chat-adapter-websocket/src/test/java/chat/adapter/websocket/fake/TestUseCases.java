package chat.adapter.websocket.fake;

import chat.adapter.websocket.presence.LeasedPresence;
import chat.application.security.Rate;
import chat.application.security.RateLimiter;
import chat.application.security.RateLimiters;
import chat.application.security.Rates;
import chat.application.security.SecurityPorts;
import chat.application.security.UserRates;
import chat.application.workspace.CurrentSettings;
import chat.application.workspace.DefaultSettings;
import chat.application.workspace.UseCases;
import chat.domain.account.Avatar;
import chat.domain.port.Storage;
import chat.domain.port.Supervisor;
import chat.domain.port.TypingPublisher;
import chat.domain.port.fake.CountingTokenGenerator;
import chat.domain.port.fake.FewCommonPasswords;
import chat.domain.port.fake.PlainHasher;
import chat.domain.port.fake.RecordingSupervisor;
import chat.domain.session.SessionLifetime;
import chat.domain.workspace.RegistrationMode;
import chat.domain.workspace.RoomCreationPolicy;
import chat.domain.workspace.WorkspaceName;
import chat.domain.workspace.WorkspaceSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The use cases on a chat in memory. */
public final class TestUseCases {
    public static final Rate UNLIMITED = new Rate(0, Duration.ofSeconds(10));

    private TestUseCases() {}

    /** Rate limits for messages, typing and a user's requests only. */
    public static RateLimiters limits(Rate sends, Rate typing, UserRates users) {
        RateLimiters others = RateLimiters.of(
                new Rates(sends, UNLIMITED, UNLIMITED, UNLIMITED, UNLIMITED, typing, users), () -> UNLIMITED, () -> 0);
        return new RateLimiters(
                new RateLimiter<>(sends, () -> 0),
                others.messageChanges(),
                others.writes(),
                others.markers(),
                others.syncs(),
                others.pings(),
                others.rooms(),
                others.invitations(),
                others.typing(),
                others.logIns(),
                others.registrations(),
                others.links());
    }

    public static RateLimiters unlimited() {
        return limits(UNLIMITED, UNLIMITED, UserRates.UNLIMITED);
    }

    /** Use cases that publish no typing. */
    public static UseCases of(Storage storage, MovableClock clock) {
        return of(storage, (room, user) -> true, 8_000, unlimited(), clock, clock::nanos);
    }

    /** @param contentChars maximum length of a message */
    public static UseCases of(
            Storage storage,
            TypingPublisher typing,
            int contentChars,
            RateLimiters limits,
            Clock clock,
            LongSupplier nanoTime) {
        WorkspaceSettings settings = new WorkspaceSettings(
                new WorkspaceName("Parley"), RegistrationMode.OPEN, RoomCreationPolicy.EVERYONE, contentChars, 20);
        Supervisor supervisor = new RecordingSupervisor();
        return UseCases.of(
                storage,
                new UseCases.Ports(
                        new SecurityPorts(new PlainHasher(), new FewCommonPasswords(), new CountingTokenGenerator()),
                        Avatar::new,
                        new LeasedPresence().newNode(),
                        typing,
                        supervisor),
                new SessionLifetime(Duration.ofDays(30), Duration.ofDays(90)),
                new CurrentSettings(storage.workspace(), new DefaultSettings(settings, true, 10_000)),
                limits,
                clock,
                nanoTime);
    }
}
