package chat.application.person;

import static chat.domain.error.ErrorCode.USER_NOT_FOUND;

import chat.application.view.PersonView;
import chat.domain.error.ChatException;
import chat.domain.port.People;
import chat.domain.user.UserId;

/** Shows one person, whatever has become of them. */
public final class GetPerson {
    private final People people;

    public GetPerson(People people) {
        this.people = people;
    }

    /** Refuses with {@code user_not_found} who never was. */
    public PersonView handle(UserId user) {
        return people.find(user)
                .map(PersonView::of)
                .orElseThrow(() -> new ChatException(USER_NOT_FOUND, "There is no such user."));
    }
}
