package chat.application.message;

import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.message.ChangeSet;
import chat.domain.message.Revision;
import chat.domain.port.History;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;

/** Reads what changed in a room since any revision, part by part. */
public final class ReadChanges {
    private final Rooms rooms;
    private final History history;

    public ReadChanges(Rooms rooms, History history) {
        this.rooms = rooms;
        this.history = history;
    }

    /**
     * @param room the room
     * @param actor the user who reads
     * @param since the last revision that the client knows
     */
    public record Query(RoomId room, UserId actor, Revision since) {}

    /**
     * Returns a reset if {@code since} is beyond the head.
     *
     * @throws ChatException {@code room_not_found}
     */
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
