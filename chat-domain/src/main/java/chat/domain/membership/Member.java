package chat.domain.membership;

import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.account.Username;

/** A member of a room, as listed. */
public record Member(UserProfile profile, Role role) {
    public UserId id() {
        return profile.id();
    }

    public Username name() {
        return profile.user().name();
    }
}
