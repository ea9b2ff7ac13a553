package chat.application.membership;

import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import chat.domain.port.Rooms;
import java.util.Set;

/** Who has not read up to a row: those whose counts change with it. */
public final class FindUnreadMembers {
    private final Rooms rooms;

    public FindUnreadMembers(Rooms rooms) {
        this.rooms = rooms;
    }

    public Set<UserId> handle(MessageId row) {
        return rooms.findUnreadMembers(row);
    }
}
