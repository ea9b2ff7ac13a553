package chat.domain.membership;

import chat.domain.WireEnum;
import chat.domain.account.User;
import java.util.Optional;

/** What a member may do in a room beyond talking; each may what those before it may. */
public enum Role implements WireEnum {
    MEMBER,
    MODERATOR,
    OWNER;

    /** What somebody may do in a room that they can see: administrators what its owners may. */
    public static Optional<Role> effective(User user, Optional<Role> currentRole) {
        return user.admin() ? Optional.of(OWNER) : currentRole;
    }

    /** Whether this one may all that the other may. */
    public boolean isAtLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
