package chat.application.message;

import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.message.ChangeSet;
import chat.domain.message.Message;
import chat.domain.message.Revision;
import chat.domain.port.History;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import java.util.List;

/** Reads what changed in a room since a revision, part by part. */
public final class ChangeQueries {
    // No account has this id.
    private static final UserId NOBODY = new UserId(0);

    private final Rooms rooms;
    private final History history;

    public ChangeQueries(Rooms rooms, History history) {
        this.rooms = rooms;
        this.history = history;
    }

    /**
     * Reads the changes of a room that the user may see.
     *
     * @param actor the user who reads
     * @param since the last revision that the client knows; the answer is a reset if it is beyond the head
     * @throws ChatException {@code room_not_found}
     */
    public ChangesView list(RoomId room, UserId actor, Revision since) {
        ChangeSet changes = rooms.readIfVisible(room, actor, () -> history.changes(room, actor, since))
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "There is no such room."));
        return view(changes, since.isAfter(changes.head()));
    }

    /**
     * Reads the changes that a member has missed.
     *
     * @param actor the user who reads
     * @param since the last revision that the client knows; the answer is a reset if more than
     *     {@value ChangeSet#MAX_SPAN} revisions are missing, or if it is beyond the head
     * @throws ChatException {@code room_not_found} if the user is not a member
     */
    public ChangesView catchUp(RoomId room, UserId actor, Revision since) {
        ChangeSet changes = history.changes(room, actor, since)
                .filter(ChangeSet::member)
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "You are not a member of such a room."));
        long gap = changes.head().value() - since.value();
        return view(changes, gap < 0 || gap > ChangeSet.MAX_SPAN);
    }

    /**
     * Reads rows that were published but did not arrive at the fan-out, which knows who may see them.
     *
     * @param since the last revision that arrived
     * @return the rows that changed since, in the order of their revisions; empty if they are too many for one read
     */
    public List<Message> listPublished(RoomId room, Revision since) {
        return history.changes(room, NOBODY, since)
                .filter(changes -> !changes.more())
                .map(ChangeSet::messages)
                .orElse(List.of());
    }

    private ChangesView view(ChangeSet changes, boolean reset) {
        return reset ? ChangesView.reset(history.epoch(), changes.head()) : ChangesView.of(history.epoch(), changes);
    }
}
