package chat.application.person;

import static chat.domain.error.ErrorCode.UNAUTHENTICATED;

import chat.application.view.MeView;
import chat.domain.error.ChatException;
import chat.domain.port.People;
import chat.domain.user.UserId;

/** Shows somebody themselves. */
public final class GetMe {
    private final People people;

    public GetMe(People people) {
        this.people = people;
    }

    /** Refuses with {@code unauthenticated} who is gone meanwhile. */
    public MeView handle(UserId user) {
        return people.find(user)
                .map(MeView::of)
                .orElseThrow(() -> new ChatException(UNAUTHENTICATED, "Sign in first."));
    }
}
