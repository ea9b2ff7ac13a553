package chat.application.invitation;

import chat.application.limit.RateLimit;
import chat.application.link.Guesses;
import chat.application.view.AcceptedView;
import chat.domain.port.Invitations;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.time.Clock;

/** Lets somebody who has an account follow an invitation into its room. */
public final class AcceptInvitation {
    private final Invitations invitations;
    private final Guesses guesses;
    private final RateLimit<UserId> writes;
    private final Clock clock;

    public AcceptInvitation(Invitations invitations, Guesses guesses, RateLimit<UserId> writes, Clock clock) {
        this.invitations = invitations;
        this.guesses = guesses;
        this.writes = writes;
        this.clock = clock;
    }

    /** @param address where it comes from */
    public record Command(String token, UserId by, String address) {}

    /** Refuses with {@code not_found} or {@code rate_limited}. */
    public AcceptedView handle(Command command) {
        writes.take(command.by());
        return guesses.follow(
                command.token(),
                command.address(),
                link -> new AcceptedView(invitations
                        .accept(link, command.by(), clock.instant())
                        .map(RoomId::value)
                        .orElse(null)));
    }
}
