package chat.domain.membership;

import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.account.Username;

/** One line in the list of a room's people. */
public record Member(UserProfile profile, Role role) {
    public UserId id() {
        return profile.id();
    }

    public Username name() {
        return profile.user().name();
    }
}
