package chat.application.person;

import chat.application.view.PeopleView;
import chat.domain.port.People;
import chat.domain.user.UserId;
import java.util.Collection;

/** Shows the people whose ids are known, whatever has become of them. */
public final class FindPeople {
    /** For how many one may ask at once. */
    public static final int MAX = 200;

    private final People people;

    public FindPeople(People people) {
        this.people = people;
    }

    public PeopleView handle(Collection<UserId> ids) {
        return PeopleView.of(people.findAll(ids), false);
    }
}
