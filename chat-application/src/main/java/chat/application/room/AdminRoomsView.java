package chat.application.room;

import chat.domain.room.RoomStats;
import java.util.List;

/** All public and private rooms, by name. */
public record AdminRoomsView(List<AdminRoomView> rooms) {
    public static AdminRoomsView of(List<RoomStats> rooms) {
        return new AdminRoomsView(rooms.stream().map(AdminRoomView::of).toList());
    }
}
