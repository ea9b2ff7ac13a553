package chat.domain.port.fake;

import static chat.domain.error.ErrorCode.NOT_A_MEMBER;

import chat.domain.error.ChatException;
import chat.domain.member.ReadPointer;
import chat.domain.port.ReadPointers;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;

/** {@link ReadPointers} in memory. */
final class InMemoryReadPointers implements ReadPointers {
    private final InMemoryState state;

    InMemoryReadPointers(InMemoryState state) {
        this.state = state;
    }

    @Override
    public ReadPointer move(RoomId id, UserId reader, Move move) {
        return state.alone(() -> {
            InMemoryRoom room = state.room(id);
            room.standing(state.acting(reader).user()).requireVisible();
            ReadPointer current = room.pointers.get(reader);
            if (current == null) {
                throw new ChatException(NOT_A_MEMBER, "Join the room first.");
            }
            ReadPointer moved = move.to(current, room.lastSeq());
            if (!moved.equals(current)) {
                room.pointers.put(reader, moved);
                state.announcer.pointerMoved(id, reader);
            }
            return moved;
        });
    }
}
