package chat.application.workspace;

import chat.application.account.AccountUseCases;
import chat.application.audit.ReadAuditLog;
import chat.application.invitation.InvitationUseCases;
import chat.application.membership.MembershipUseCases;
import chat.application.message.MessageUseCases;
import chat.application.presence.MonotonicClock;
import chat.application.presence.PresenceUseCases;
import chat.application.room.RoomUseCases;
import chat.application.security.RateLimiters;
import chat.application.security.SecurityPorts;
import chat.application.session.SessionUseCases;
import chat.domain.port.AvatarProcessor;
import chat.domain.port.Presence;
import chat.domain.port.Storage;
import chat.domain.port.Supervisor;
import chat.domain.port.TypingPublisher;
import chat.domain.session.SessionLifetime;
import java.time.Clock;
import java.util.function.LongSupplier;

/** All use cases of a workspace, by concept. Adapters take what they offer from here. */
public record UseCases(
        AccountUseCases accounts,
        SessionUseCases sessions,
        InvitationUseCases invitations,
        RoomUseCases rooms,
        MembershipUseCases memberships,
        MessageUseCases messages,
        PresenceUseCases presence,
        WorkspaceUseCases workspace,
        ReadAuditLog readAuditLog) {

    /** The ports besides the storage. */
    public record Ports(
            SecurityPorts security,
            AvatarProcessor avatars,
            Presence presence,
            TypingPublisher typing,
            Supervisor supervisor) {}

    /**
     * Wires the use cases.
     *
     * @param clock the wall clock
     * @param nanoTime a monotonic clock, in nanoseconds from any origin, as {@link System#nanoTime}
     */
    public static UseCases of(
            Storage storage,
            Ports ports,
            SessionLifetime lifetime,
            CurrentSettings settings,
            RateLimiters limits,
            Clock clock,
            LongSupplier nanoTime) {
        return new UseCases(
                AccountUseCases.of(storage, ports.security(), ports.avatars(), settings, limits, clock),
                SessionUseCases.of(storage, ports.security(), lifetime, ports.supervisor(), limits, clock),
                InvitationUseCases.of(storage, ports.security(), settings, limits, clock),
                RoomUseCases.of(storage, settings.roomCreationPolicy(), limits, clock),
                MembershipUseCases.of(storage, limits, clock),
                MessageUseCases.of(storage, settings.contentChars(), limits, clock),
                PresenceUseCases.of(
                        storage, ports.presence(), ports.typing(), limits, new MonotonicClock(clock, nanoTime)),
                WorkspaceUseCases.of(storage, settings, limits, clock),
                new ReadAuditLog(storage.auditLog()));
    }
}
