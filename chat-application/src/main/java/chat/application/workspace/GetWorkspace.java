package chat.application.workspace;

import chat.application.account.MeView;
import chat.domain.account.User;
import chat.domain.port.Accounts;
import chat.domain.port.UserDirectory;
import chat.domain.workspace.WorkspaceSettings;
import java.util.Optional;

/** Returns what a client must know about the workspace before the user signs in. */
public final class GetWorkspace {

    private final Accounts accounts;
    private final UserDirectory userDirectory;
    private final CurrentSettings settings;

    public GetWorkspace(Accounts accounts, UserDirectory userDirectory, CurrentSettings settings) {
        this.accounts = accounts;
        this.userDirectory = userDirectory;
        this.settings = settings;
    }

    /** @param user the user who is signed in; empty for none */
    public WorkspaceView handle(Optional<User> user) {
        boolean fresh = user.isEmpty() && accounts.isEmpty();
        WorkspaceSettings now = settings.get();
        return new WorkspaceView(
                now.name().value(),
                now.registration().code(),
                fresh,
                now.rooms().code(),
                user.flatMap(signedIn -> userDirectory.find(signedIn.id()))
                        .map(MeView::of)
                        .orElse(null));
    }
}
