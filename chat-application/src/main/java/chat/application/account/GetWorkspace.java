package chat.application.account;

import chat.application.view.MeView;
import chat.application.view.WorkspaceView;
import chat.application.workspace.CurrentSettings;
import chat.domain.port.Accounts;
import chat.domain.port.People;
import chat.domain.user.User;
import chat.domain.workspace.WorkspaceSettings;
import java.util.Optional;

/** What a client needs to know before anybody has signed in. */
public final class GetWorkspace {

    private final Accounts accounts;
    private final People people;
    private final CurrentSettings settings;

    public GetWorkspace(Accounts accounts, People people, CurrentSettings settings) {
        this.accounts = accounts;
        this.people = people;
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
                user.flatMap(signedIn -> people.find(signedIn.id()))
                        .map(MeView::of)
                        .orElse(null));
    }
}
