package chat.adapter.websocket.fanout;

import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.application.room.RoomQueries;
import chat.application.room.RoomView;
import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What the hub reads after an event, on threads that may block. The queries are set after the hub is created, as use
 * cases publish to the hub. Thread-safe.
 */
final class RoomLookup {
    private volatile BiFunction<RoomId, UserId, Optional<RoomView>> rooms = (room, member) -> {
        throw new IllegalStateException("The hub is not started");
    };
    private volatile BiFunction<RoomId, Revision, List<Message>> changes = (room, since) -> {
        throw new IllegalStateException("The hub is not started");
    };
    private volatile Function<MessageId, Set<UserId>> unreadMembers = row -> {
        throw new IllegalStateException("The hub is not started");
    };

    /** @param findChanges returns the rows of a room that changed after a revision, in the order of their revisions */
    void setChanges(BiFunction<RoomId, Revision, List<Message>> findChanges) {
        changes = findChanges;
    }

    /** @param findRoom returns empty if the user is not a member */
    void set(BiFunction<RoomId, UserId, Optional<RoomView>> findRoom, Function<MessageId, Set<UserId>> findUnread) {
        rooms = findRoom;
        unreadMembers = findUnread;
    }

    /** @return the rows that changed after that revision, in the order of their revisions; empty if they are too many */
    List<Message> changedRows(RoomId room, Revision since) {
        return changes.apply(room, since);
    }

    /** @return the room as that member sees it; empty if the user is not a member */
    Optional<RoomView> room(RoomId room, UserId member) {
        return rooms.apply(room, member);
    }

    /** @return the members who have not read up to that row */
    Set<UserId> unreadMembers(MessageId row) {
        return unreadMembers.apply(row);
    }

    /** @return the room as that member sees it; empty if the user is not a member */
    static Optional<RoomView> find(RoomQueries queries, RoomId room, UserId member) {
        try {
            return Optional.of(queries.get(room, member)).filter(view -> view.role() != null);
        } catch (ChatException refusal) {
            if (refusal.code() == ROOM_NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
