package chat.application.person;

import chat.application.view.PeopleView;
import chat.domain.port.People;
import chat.domain.user.PeopleSearch;
import chat.domain.user.Person;
import chat.domain.user.User;
import chat.domain.user.Username;
import chat.domain.user.Words;
import java.util.List;
import java.util.Optional;

/** Shows the directory, a part at a time. Only administrators see who is deactivated. */
public final class BrowsePeople {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    private final People people;

    public BrowsePeople(People people) {
        this.people = people;
    }

    /**
     * @param query what some words of their names begin with; blank for everybody
     * @param after the username of the last one who is known, if any
     */
    public record Query(User by, String query, Optional<String> after, int limit) {

        /** Looks for one more than is shown, to know whether there are more. */
        PeopleSearch search() {
            return new PeopleSearch(Words.in(query), after.map(Username::new), limit + 1, by.admin());
        }
    }

    public PeopleView handle(Query query) {
        List<Person> found = people.search(query.search());
        boolean more = found.size() > query.limit();
        return PeopleView.of(more ? found.subList(0, query.limit()) : found, more);
    }
}
