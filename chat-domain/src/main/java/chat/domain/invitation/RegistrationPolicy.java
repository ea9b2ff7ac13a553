package chat.domain.invitation;

import static chat.domain.ErrorCode.FORBIDDEN;

import chat.domain.ChatException;
import chat.domain.workspace.RegistrationMode;
import java.time.Instant;
import java.util.Optional;

/**
 * How things are when somebody wants to register. A decision made on it holds only in the transaction that loaded it.
 *
 * @param firstUser whether nobody has registered yet
 * @param presented the invitation that they show, good or not
 */
public record RegistrationPolicy(boolean firstUser, Optional<Invitation> presented) {
    /** Lets them in or refuses with {@code forbidden}; gives the invitation that they use, if any. */
    public Optional<Invitation> requireAllowed(RegistrationMode mode, Instant now) {
        Optional<Invitation> usable = presented.filter(invitation -> invitation.isUsable(now));
        boolean allowed = firstUser
                || switch (mode) {
                    case OPEN -> true;
                    case INVITE -> usable.isPresent();
                    case CLOSED -> false;
                };
        if (!allowed) {
            throw new ChatException(
                    FORBIDDEN,
                    mode == RegistrationMode.CLOSED
                            ? "Nobody new can register here."
                            : "Only who has a valid invitation can register here.");
        }
        return usable;
    }
}
