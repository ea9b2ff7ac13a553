package chat.application.invitation;

import chat.application.security.LinkRateLimit;
import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.port.Invitations;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Adds an existing user to the room of an invitation. */
public final class AcceptInvitation {
    private final Invitations invitations;
    private final LinkRateLimit linkRateLimit;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public AcceptInvitation(
            Invitations invitations, LinkRateLimit linkRateLimit, RateLimiter<UserId> writes, Clock clock) {
        this.invitations = invitations;
        this.linkRateLimit = linkRateLimit;
        this.writes = writes;
        this.clock = clock;
    }

    /** @param address the network address of the client */
    public record Command(String token, UserId actor, String address) {}

    /** @throws chat.domain.ChatException {@code not_found} or {@code rate_limited} */
    public AcceptedInvitationView handle(Command command) {
        writes.acquire(command.actor());
        return linkRateLimit.attempt(
                command.token(),
                command.address(),
                link -> new AcceptedInvitationView(invitations
                        .accept(link, command.actor(), clock.instant())
                        .map(RoomId::value)
                        .orElse(null)));
    }
}
