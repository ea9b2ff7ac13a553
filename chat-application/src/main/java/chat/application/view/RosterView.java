package chat.application.view;

import chat.domain.user.Registered;
import java.util.List;

/** A part of the directory, as administrators see it. */
public record RosterView(List<RegisteredView> users, boolean hasMore) {
    public static RosterView of(List<Registered> people, boolean hasMore) {
        return new RosterView(people.stream().map(RegisteredView::of).toList(), hasMore);
    }
}
