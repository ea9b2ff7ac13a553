package chat.application.room;

import chat.domain.message.MessageId;
import chat.domain.port.Rooms;
import chat.domain.user.UserId;
import java.util.Set;

/** Who has not read up to a row: those whose counts change with it. */
public final class FindBehind {
    private final Rooms rooms;

    public FindBehind(Rooms rooms) {
        this.rooms = rooms;
    }

    public Set<UserId> handle(MessageId row) {
        return rooms.behind(row);
    }
}
