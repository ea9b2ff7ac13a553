package chat.domain.account;

import static chat.domain.ErrorCode.CONFLICT;
import static chat.domain.ErrorCode.USER_NOT_FOUND;

import chat.domain.ChatException;
import java.util.Optional;

/**
 * What somebody may do about another's account at one moment. A decision made on it holds only in the transaction that
 * loaded it.
 *
 * @param activeAdministrators how many active ones there are
 */
public record AccountPolicy(User actor, UserProfile target, int activeAdministrators) {

    /**
     * The other as they shall be: an administrator or not, active or not; what is empty stays. Refuses with {@code
     * forbidden} who is no administrator, with {@code user_not_found} for a deleted account, and with {@code conflict}
     * to take the last administrator away.
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

    /** Refuses with {@code conflict} an outcome without any administrator. */
    public void requireAdministrator(UserProfile after) {
        if (target.isActiveAdministrator() && !after.isActiveAdministrator() && activeAdministrators == 1) {
            throw new ChatException(CONFLICT, "The last administrator is needed; make somebody else one first.");
        }
    }
}
