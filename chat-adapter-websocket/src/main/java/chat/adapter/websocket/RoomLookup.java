package chat.adapter.websocket;

import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;

import chat.adapter.websocket.hub.Lookup;
import chat.application.room.FindBehind;
import chat.application.room.GetRoom;
import chat.application.view.RoomView;
import chat.domain.error.ChatException;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.util.Optional;
import java.util.Set;

/** Looks up for the hub by use cases. */
record RoomLookup(GetRoom getRoom, FindBehind findBehind) implements Lookup {

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
    public Set<UserId> behind(MessageId row) {
        return findBehind.handle(row);
    }
}
