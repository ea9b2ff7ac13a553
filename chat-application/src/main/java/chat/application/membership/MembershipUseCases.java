package chat.application.membership;

import chat.application.security.RateLimiter;
import chat.application.security.RateLimiters;
import chat.domain.account.UserId;
import chat.domain.port.RoomLog;
import chat.domain.port.Storage;
import java.time.Clock;

/** The use cases for memberships. */
public record MembershipUseCases(
        MemberQueries queries,
        JoinRoom join,
        LeaveRoom leave,
        SetMemberRole setRole,
        RemoveMember remove,
        BanMember ban,
        UnbanMember unban,
        SetNotificationLevel setNotificationLevel) {

    /** Wires the use cases. */
    public static MembershipUseCases of(Storage storage, RateLimiters limits, Clock clock) {
        RoomLog log = storage.roomLog();
        RateLimiter<UserId> writes = limits.writes();
        return new MembershipUseCases(
                new MemberQueries(storage.rooms()),
                new JoinRoom(log, writes, clock),
                new LeaveRoom(log, writes, clock),
                new SetMemberRole(log, writes, clock),
                new RemoveMember(log, writes, clock),
                new BanMember(log, writes, clock),
                new UnbanMember(log, writes, clock),
                new SetNotificationLevel(log, writes, clock));
    }
}
