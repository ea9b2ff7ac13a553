package chat.domain.account;

import static chat.domain.ErrorCode.CONFLICT;
import static chat.domain.ErrorCode.USER_NOT_FOUND;

import chat.domain.ChatException;
import java.util.Optional;

/**
 * Decides what a user may do to another user's account. A decision is valid only in the transaction that loaded the
 * policy.
 *
 * @param activeAdministrators the number of active administrators
 */
public record AccountPolicy(User actor, UserProfile target, int activeAdministrators) {

    /**
     * Decides on a change of the administrator flag and the status; an empty parameter keeps the current value.
     *
     * @return the target after the change
     * @throws ChatException {@code forbidden} if the actor is not an administrator; {@code user_not_found} if the
     *     account is deleted; {@code conflict} if no active administrator would be left
     */
    public UserProfile decide(Optional<Boolean> admin, Optional<Boolean> deactivated) {
        actor.requireAdministrator();
        if (target.accountStatus() == AccountStatus.DELETED) {
            throw new ChatException(USER_NOT_FOUND, "There is no such user.");
        }
        User user = target.user();
        UserProfile after = new UserProfile(
                new User(user.id(), user.name(), admin.orElse(user.admin())),
                target.profile(),
                deactivated
                        .map(isDeactivated -> isDeactivated ? AccountStatus.DEACTIVATED : AccountStatus.ACTIVE)
                        .orElse(target.accountStatus()));
        requireAdministrator(after);
        return after;
    }

    /**
     * Checks that an active administrator is left after the change.
     *
     * @throws ChatException {@code conflict} if there is none
     */
    public void requireAdministrator(UserProfile after) {
        if (target.isActiveAdministrator() && !after.isActiveAdministrator() && activeAdministrators == 1) {
            throw new ChatException(
                    CONFLICT, "The workspace needs an administrator: make another user an administrator first.");
        }
    }
}
