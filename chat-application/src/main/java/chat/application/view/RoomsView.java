package chat.application.view;

import chat.domain.member.Place;
import java.util.List;

/** A list of rooms. */
public record RoomsView(List<RoomView> rooms) {
    public static RoomsView of(List<Place> places) {
        return new RoomsView(places.stream().map(RoomView::of).toList());
    }
}
