package chat.domain.port.fake;

import static chat.domain.ErrorCode.NOT_A_MEMBER;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.membership.ReadMarker;
import chat.domain.port.ReadMarkers;
import chat.domain.room.RoomId;

/** {@link ReadMarkers} in memory. */
final class InMemoryReadMarkers implements ReadMarkers {
    private final InMemoryState state;

    InMemoryReadMarkers(InMemoryState state) {
        this.state = state;
    }

    @Override
    public ReadMarker move(RoomId id, UserId reader, MarkerRule move) {
        return state.locked(() -> {
            InMemoryRoom room = state.room(id);
            room.roomPolicy(state.requireActor(reader).user()).requireVisible();
            ReadMarker current = room.readMarkers.get(reader);
            if (current == null) {
                throw new ChatException(NOT_A_MEMBER, "Join the room first.");
            }
            ReadMarker moved = move.apply(current, room.lastSeq());
            if (!moved.equals(current)) {
                room.readMarkers.put(reader, moved);
                state.publisher.readMarkerMoved(id, reader);
            }
            return moved;
        });
    }
}
