package chat.application.view;

import chat.domain.user.Person;
import java.util.List;

/** A part of the directory. */
public record PeopleView(List<PersonView> users, boolean hasMore) {
    public static PeopleView of(List<Person> people, boolean hasMore) {
        return new PeopleView(people.stream().map(PersonView::of).toList(), hasMore);
    }
}
