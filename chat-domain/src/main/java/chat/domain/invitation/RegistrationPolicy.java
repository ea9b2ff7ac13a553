package chat.domain.invitation;

import static chat.domain.ErrorCode.FORBIDDEN;

import chat.domain.ChatException;
import chat.domain.workspace.RegistrationMode;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides whether a user may register. A decision is valid only in the transaction that loaded the policy.
 *
 * @param firstUser whether the workspace has no account yet
 * @param presented the invitation that the user presents, valid or not
 */
public record RegistrationPolicy(boolean firstUser, Optional<Invitation> presented) {
    /**
     * Checks that registration is allowed.
     *
     * @return the invitation that is used; empty for none
     * @throws ChatException {@code forbidden} if registration is not allowed
     */
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
                            ? "Registration is closed."
                            : "Registration requires a valid invitation.");
        }
        return usable;
    }
}
