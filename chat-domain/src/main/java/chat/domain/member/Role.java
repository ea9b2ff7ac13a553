package chat.domain.member;

import chat.domain.text.Coded;
import chat.domain.user.User;
import java.util.Optional;

/** What a member may do in a room beyond talking; each may what those before it may. */
public enum Role implements Coded {
    MEMBER,
    MODERATOR,
    OWNER;

    /** What somebody may do in a room that they can see: administrators what its owners may. */
    public static Optional<Role> exercised(User user, Optional<Role> held) {
        return user.admin() ? Optional.of(OWNER) : held;
    }

    /** Whether this one may all that the other may. */
    public boolean covers(Role other) {
        return compareTo(other) >= 0;
    }
}
