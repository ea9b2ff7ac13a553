package chat.application.person;

import static chat.domain.error.ErrorCode.FORBIDDEN;

import chat.application.view.RosterView;
import chat.domain.error.ChatException;
import chat.domain.port.People;
import chat.domain.user.Registered;
import java.util.List;

/** Shows administrators the directory, with when everybody came. */
public final class ReadRoster {
    private final People people;

    public ReadRoster(People people) {
        this.people = people;
    }

    /** Refuses with {@code forbidden} who is no administrator. */
    public RosterView handle(BrowsePeople.Query query) {
        if (!query.by().admin()) {
            throw new ChatException(FORBIDDEN, "Only administrators may do this.");
        }
        List<Registered> found = people.searchRegistered(query.search());
        boolean more = found.size() > query.limit();
        return RosterView.of(more ? found.subList(0, query.limit()) : found, more);
    }
}
