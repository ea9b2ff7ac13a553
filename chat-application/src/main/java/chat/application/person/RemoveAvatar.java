package chat.application.person;

import chat.application.view.MeView;
import chat.domain.port.People;
import chat.domain.user.UserId;
import java.util.Optional;

/** Takes one's picture away. */
public final class RemoveAvatar {
    private final People people;

    public RemoveAvatar(People people) {
        this.people = people;
    }

    public MeView handle(UserId by) {
        return MeView.of(people.depict(by, Optional.empty()));
    }
}
