package chat.application.room;

import chat.domain.membership.RoomSummary;
import java.util.List;

/** A list of rooms. */
public record RoomsView(List<RoomView> rooms) {
    public static RoomsView of(List<RoomSummary> summaries) {
        return new RoomsView(summaries.stream().map(RoomView::of).toList());
    }
}
