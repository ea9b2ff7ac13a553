package chat.application.account;

import chat.domain.account.UserId;
import chat.domain.port.UserDirectory;
import java.util.Collection;

/** Returns the profiles of several users, also of deactivated and deleted ones. */
public final class GetUsers {
    /** The maximum number of ids in one request. */
    public static final int MAX_IDS = 200;

    private final UserDirectory userDirectory;

    public GetUsers(UserDirectory userDirectory) {
        this.userDirectory = userDirectory;
    }

    /** @return the profiles of the users that exist or existed */
    public UsersView handle(Collection<UserId> ids) {
        return UsersView.of(userDirectory.findAll(ids), false);
    }
}
