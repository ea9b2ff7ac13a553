package chat.domain.port;

import chat.domain.room.RoomStats;
import java.util.List;

/** Lists the rooms for administrators. Each call is one transaction. */
public interface AdminRooms {
    /** @return all public and private rooms, ordered by name; no direct rooms */
    List<RoomStats> list();
}
