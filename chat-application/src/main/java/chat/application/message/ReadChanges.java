package chat.application.message;

import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.message.ChangeSet;
import chat.domain.message.Revision;
import chat.domain.port.History;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;

/** Reads what changed in a room since some revision, a part at a time, from any distance. */
public final class ReadChanges {
    private final Rooms rooms;
    private final History history;

    public ReadChanges(Rooms rooms, History history) {
        this.rooms = rooms;
        this.history = history;
    }

    /** Since when, in which room, and who asks. */
    public record Query(RoomId room, UserId actor, Revision since) {}

    /** A revision that is yet to come is answered with a reset. Refuses with {@code room_not_found}. */
    public ChangesView handle(Query query) {
        return rooms.readIfVisible(query.room(), query.actor(), () -> read(query));
    }

    private ChangesView read(Query query) {
        ChangeSet changes = history.changes(query.room(), query.actor(), query.since())
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "There is no such room."));
        return query.since().isAfter(changes.head())
                ? ChangesView.reset(history.epoch(), changes.head())
                : ChangesView.of(history.epoch(), changes);
    }
}
