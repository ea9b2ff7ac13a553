package chat.adapter.persistence.transaction;

import static chat.domain.ErrorCode.CONFLICT;

import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.Role;
import chat.domain.membership.RoomPolicy;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A room as of the open transaction. Its counters are written once, before the commit. Confined to the writer thread.
 */
public final class CachedRoom {
    final Map<UserId, Optional<Role>> roles = new HashMap<>();
    private Room room;
    private long head;
    private long lastSeq;
    private int members;
    private int owners;

    CachedRoom(Room room, long head, long lastSeq, int members, int owners) {
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

    /**
     * Returns the revision of the next change.
     *
     * @throws ChatException with code {@code conflict} if the revisions are exhausted
     */
    public Revision nextRevision() {
        if (head >= MessageId.MAX_SEQ) {
            throw new ChatException(CONFLICT, "This room is full.");
        }
        return new Revision(head + 1);
    }

    RoomPolicy roomPolicy(User user, Optional<Role> role, boolean banned) {
        return new RoomPolicy(user, room, role, banned, members, owners);
    }

    /** Returns the seq of the newest row, 0 if there is none. The head may be greater. */
    public long lastSeq() {
        return lastSeq;
    }

    void advanceTo(Message row) {
        head = row.revision().value();
        lastSeq = Math.max(lastSeq, row.seq());
    }

    void update(Room edited) {
        room = edited;
    }

    void updateCounts(Optional<Role> before, Optional<Role> after) {
        members += weight(after.isPresent()) - weight(before.isPresent());
        owners += weight(after.equals(Optional.of(Role.OWNER))) - weight(before.equals(Optional.of(Role.OWNER)));
    }

    Object[] countColumns() {
        return new Object[] {head, lastSeq, members, owners, room.id().value()};
    }

    private static int weight(boolean counts) {
        return counts ? 1 : 0;
    }
}
