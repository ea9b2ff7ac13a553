package chat.application.message;

import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.message.ChangeSet;
import chat.domain.message.Revision;
import chat.domain.port.History;
import chat.domain.room.RoomId;

/** Tells a member who was away what changed in a room meanwhile, a part at a time. */
public final class CatchUp {
    private final History history;

    public CatchUp(History history) {
        this.history = history;
    }

    /** Since when, in which room, and for whom. */
    public record Query(RoomId room, UserId actor, Revision since) {}

    /**
     * Who was away for more than {@value ChangeSet#MAX_SPAN} revisions, or knows one that is yet to come, is told to begin
     * anew. Refuses with {@code room_not_found} who is not a member.
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
