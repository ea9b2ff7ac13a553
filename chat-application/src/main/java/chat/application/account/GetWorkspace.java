package chat.application.account;

import chat.application.view.MeView;
import chat.application.view.WorkspaceView;
import chat.domain.port.Accounts;
import chat.domain.user.User;
import java.util.Optional;

/** What a client needs to know before anybody has signed in. */
public final class GetWorkspace {
    private static final String OPEN = "open";

    private final Accounts accounts;
    private final String name;

    /** @param name what the people call their workspace */
    public GetWorkspace(Accounts accounts, String name) {
        this.accounts = accounts;
        this.name = name;
    }

    public WorkspaceView handle(Optional<User> user) {
        boolean fresh = user.isEmpty() && accounts.none();
        return new WorkspaceView(name, OPEN, fresh, user.map(MeView::of).orElse(null));
    }
}
