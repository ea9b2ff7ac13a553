package chat.application.membership;

import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import chat.domain.port.Rooms;
import java.util.Set;

/** Finds the members who have not read a row, and whose unread counts therefore depend on it. */
public final class FindUnreadMembers {
    private final Rooms rooms;

    public FindUnreadMembers(Rooms rooms) {
        this.rooms = rooms;
    }

    /** @return the members whose read marker is before this row */
    public Set<UserId> handle(MessageId row) {
        return rooms.findUnreadMembers(row);
    }
}
