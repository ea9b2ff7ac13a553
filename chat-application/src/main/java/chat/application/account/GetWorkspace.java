package chat.application.account;

import chat.application.view.MeView;
import chat.application.view.WorkspaceView;
import chat.application.workspace.CurrentSettings;
import chat.domain.port.Accounts;
import chat.domain.user.User;
import chat.domain.workspace.WorkspaceSettings;
import java.util.Optional;

/** What a client needs to know before anybody has signed in. */
public final class GetWorkspace {

    private final Accounts accounts;
    private final CurrentSettings settings;

    public GetWorkspace(Accounts accounts, CurrentSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    public WorkspaceView handle(Optional<User> user) {
        boolean fresh = user.isEmpty() && accounts.none();
        WorkspaceSettings now = settings.get();
        return new WorkspaceView(
                now.name().value(),
                now.registration().code(),
                fresh,
                now.rooms().code(),
                user.map(MeView::of).orElse(null));
    }
}
