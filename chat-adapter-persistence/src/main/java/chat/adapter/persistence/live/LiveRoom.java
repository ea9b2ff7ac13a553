package chat.adapter.persistence.live;

import static chat.domain.error.ErrorCode.CONFLICT;

import chat.domain.error.ChatException;
import chat.domain.member.Role;
import chat.domain.member.Standing;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A room as it is inside the open transaction; what is counted here is written down once, before the commit. */
public final class LiveRoom {
    final Map<UserId, Optional<Role>> roles = new HashMap<>();
    private Room room;
    private long head;
    private long lastSeq;
    private int members;
    private int owners;

    LiveRoom(Room room, long head, long lastSeq, int members, int owners) {
        this.room = room;
        this.head = head;
        this.lastSeq = lastSeq;
        this.members = members;
        this.owners = owners;
    }

    public Room room() {
        return room;
    }

    public RoomId id() {
        return room.id();
    }

    /** The revision that the next change takes; refuses with {@code conflict} when there are no more. */
    public Revision next() {
        if (head >= MessageId.MAX_SEQ) {
            throw new ChatException(CONFLICT, "This room is full.");
        }
        return new Revision(head + 1);
    }

    Standing standing(User user, Optional<Role> role, boolean banned) {
        return new Standing(user, room, role, banned, members, owners);
    }

    /** The seq of the newest row, 0 for none; the head may be beyond it. */
    public long lastSeq() {
        return lastSeq;
    }

    void advanceTo(Message row) {
        head = row.revision().value();
        lastSeq = Math.max(lastSeq, row.seq());
    }

    void become(Room edited) {
        room = edited;
    }

    void count(Optional<Role> before, Optional<Role> after) {
        members += weight(after.isPresent()) - weight(before.isPresent());
        owners += weight(after.equals(Optional.of(Role.OWNER))) - weight(before.equals(Optional.of(Role.OWNER)));
    }

    Object[] counted() {
        return new Object[] {head, lastSeq, members, owners, room.id().value()};
    }

    private static int weight(boolean counts) {
        return counts ? 1 : 0;
    }
}
