package chat.application.account;

import chat.domain.account.UserId;
import chat.domain.port.UserDirectory;
import java.util.Collection;

/** Shows the people whose ids are known, whatever has become of them. */
public final class GetUsers {
    /** For how many one may ask at once. */
    public static final int MAX_IDS = 200;

    private final UserDirectory userDirectory;

    public GetUsers(UserDirectory userDirectory) {
        this.userDirectory = userDirectory;
    }

    public UsersView handle(Collection<UserId> ids) {
        return UsersView.of(userDirectory.findAll(ids), false);
    }
}
