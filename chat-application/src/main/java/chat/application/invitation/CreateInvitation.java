package chat.application.invitation;

import chat.application.security.RateLimiter;
import chat.domain.LinkToken;
import chat.domain.account.UserId;
import chat.domain.invitation.InvitationLimits;
import chat.domain.invitation.NewInvitation;
import chat.domain.port.Invitations;
import chat.domain.port.TokenGenerator;
import chat.domain.room.RoomId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Creates an invitation link. */
public final class CreateInvitation {
    private final Invitations invitations;
    private final TokenGenerator tokens;
    private final RateLimiter<UserId> limit;
    private final Clock clock;

    public CreateInvitation(Invitations invitations, TokenGenerator tokens, RateLimiter<UserId> limit, Clock clock) {
        this.invitations = invitations;
        this.tokens = tokens;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * @param room the room that users join besides {@code general}; empty for none
     * @param hours the lifetime in hours; 0 for no expiry, empty for a week
     * @param uses the maximum number of uses; empty for no limit
     */
    public record Command(UserId actor, Optional<RoomId> room, Optional<Integer> hours, Optional<Integer> uses) {}

    /**
     * @return the invitation with its token
     * @throws chat.domain.ChatException {@code bad_request}, {@code forbidden} or {@code rate_limited}, or a code that
     *     depends on the room
     */
    public InvitationView handle(Command command) {
        Instant now = clock.instant();
        InvitationLimits limits = InvitationLimits.of(command.hours(), command.uses(), now);
        limit.acquire(command.actor());
        LinkToken token = new LinkToken(tokens.generate().value());
        return InvitationView.withToken(
                invitations.create(token.hash(), new NewInvitation(command.actor(), command.room(), limits, now)),
                token);
    }
}
