package chat.adapter.websocket.protocol;

import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.adapter.websocket.fanout.RoomQueries;
import chat.application.membership.FindUnreadMembers;
import chat.application.room.GetRoom;
import chat.application.room.RoomView;
import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import java.util.Optional;
import java.util.Set;

/** Implements the queries of the hub with use cases. */
record UseCaseRoomQueries(GetRoom getRoom, FindUnreadMembers findUnreadMembers) implements RoomQueries {

    @Override
    public Optional<RoomView> room(RoomId room, UserId member) {
        try {
            return Optional.of(getRoom.handle(room, member)).filter(view -> view.role() != null);
        } catch (ChatException refusal) {
            if (refusal.code() == ROOM_NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    @Override
    public Set<UserId> unreadMembers(MessageId row) {
        return findUnreadMembers.handle(row);
    }
}
