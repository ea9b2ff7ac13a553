package chat.application.message;

import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.message.ChangeSet;
import chat.domain.message.Revision;
import chat.domain.port.History;
import chat.domain.room.RoomId;

/** Returns to a member what changed in a room since a revision, part by part. */
public final class CatchUp {
    private final History history;

    public CatchUp(History history) {
        this.history = history;
    }

    /**
     * @param room the room
     * @param actor the user who reads
     * @param since the last revision that the client knows
     */
    public record Query(RoomId room, UserId actor, Revision since) {}

    /**
     * Returns a reset if more than {@value ChangeSet#MAX_SPAN} revisions are missing, or if {@code since} is beyond the
     * head.
     *
     * @throws ChatException {@code room_not_found} if the user is not a member
     */
    public ChangesView handle(Query query) {
        ChangeSet changes = history.changes(query.room(), query.actor(), query.since())
                .filter(ChangeSet::member)
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "You are not in such a room."));
        long missed = changes.head().value() - query.since().value();
        return missed < 0 || missed > ChangeSet.MAX_SPAN
                ? ChangesView.reset(history.epoch(), changes.head())
                : ChangesView.of(history.epoch(), changes);
    }
}
