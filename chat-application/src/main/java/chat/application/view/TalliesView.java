package chat.application.view;

import chat.domain.room.Tally;
import java.util.List;

/** All rooms, by name. */
public record TalliesView(List<TallyView> rooms) {
    public static TalliesView of(List<Tally> rooms) {
        return new TalliesView(rooms.stream().map(TallyView::of).toList());
    }
}
