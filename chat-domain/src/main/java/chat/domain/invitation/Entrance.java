package chat.domain.invitation;

import static chat.domain.error.ErrorCode.FORBIDDEN;

import chat.domain.error.ChatException;
import chat.domain.workspace.Registration;
import java.time.Instant;
import java.util.Optional;

/**
 * How things are when somebody wants to register. A decision made on it holds only in the transaction that loaded it.
 *
 * @param first whether nobody has registered yet
 * @param shown the invitation that they show, good or not
 */
public record Entrance(boolean first, Optional<Invitation> shown) {
    /** Lets them in or refuses with {@code forbidden}; gives the invitation that they use, if any. */
    public Optional<Invitation> admit(Registration mode, Instant now) {
        Optional<Invitation> good = shown.filter(invitation -> invitation.isGood(now));
        boolean may = first
                || switch (mode) {
                    case OPEN -> true;
                    case INVITE -> good.isPresent();
                    case CLOSED -> false;
                };
        if (!may) {
            throw new ChatException(
                    FORBIDDEN,
                    mode == Registration.CLOSED
                            ? "Nobody new can register here."
                            : "Only who has a valid invitation can register here.");
        }
        return good;
    }
}
