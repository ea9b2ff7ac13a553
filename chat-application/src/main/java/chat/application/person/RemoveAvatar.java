package chat.application.person;

import chat.application.limit.RateLimit;
import chat.application.view.MeView;
import chat.domain.port.People;
import chat.domain.user.UserId;
import java.util.Optional;

/** Takes one's picture away. */
public final class RemoveAvatar {
    private final People people;
    private final RateLimit<UserId> writes;

    public RemoveAvatar(People people, RateLimit<UserId> writes) {
        this.people = people;
        this.writes = writes;
    }

    /** Refuses with {@code rate_limited}. */
    public MeView handle(UserId by) {
        writes.take(by);
        return MeView.of(people.depict(by, Optional.empty()));
    }
}
