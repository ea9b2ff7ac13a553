package chat.domain.membership;

import chat.domain.WireEnum;
import chat.domain.account.User;
import java.util.Optional;

/** The permission levels of members; each level includes those before it. */
public enum Role implements WireEnum {
    MEMBER,
    MODERATOR,
    OWNER;

    /** @return the role whose permissions the user has in a visible room; administrators have those of an owner */
    public static Optional<Role> effective(User user, Optional<Role> currentRole) {
        return user.admin() ? Optional.of(OWNER) : currentRole;
    }

    /** @return whether this role has all permissions of the other */
    public boolean isAtLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
