package chat.application.invitation;

import chat.application.limit.RateLimit;
import chat.application.view.InvitationView;
import chat.domain.invitation.Inviting;
import chat.domain.invitation.Terms;
import chat.domain.link.LinkToken;
import chat.domain.port.Invitations;
import chat.domain.port.Tokens;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes a link by which people come in. */
public final class MakeInvitation {
    private final Invitations invitations;
    private final Tokens tokens;
    private final RateLimit<UserId> limit;
    private final Clock clock;

    public MakeInvitation(Invitations invitations, Tokens tokens, RateLimit<UserId> limit, Clock clock) {
        this.invitations = invitations;
        this.tokens = tokens;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * @param room where it leads to, besides {@code general}
     * @param hours how long it holds; 0 for ever, empty for a week
     * @param uses for how many; empty for as many as come
     */
    public record Command(UserId by, Optional<RoomId> room, Optional<Integer> hours, Optional<Integer> uses) {}

    /** Refuses with {@code bad_request}, {@code forbidden}, {@code rate_limited}, or as the room does. */
    public InvitationView handle(Command command) {
        Instant now = clock.instant();
        Terms terms = Terms.of(command.hours(), command.uses(), now);
        limit.take(command.by());
        LinkToken token = new LinkToken(tokens.next().value());
        return InvitationView.made(
                invitations.make(token.hash(), new Inviting(command.by(), command.room(), terms, now)), token);
    }
}
