package chat.application.presence;

import static chat.domain.ErrorCode.NOT_A_MEMBER;
import static chat.domain.ErrorCode.ROOM_ARCHIVED;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.application.security.TypingLimits;
import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.membership.RoomSummary;
import chat.domain.port.Rooms;
import chat.domain.port.TypingPublisher;
import chat.domain.room.RoomId;

/** Sends a typing notification to the other subscribers of a room. */
public final class NotifyTyping {
    private final TypingPublisher typing;
    private final Rooms rooms;
    private final TypingLimits limits;

    public NotifyTyping(TypingPublisher typing, Rooms rooms, TypingLimits limits) {
        this.typing = typing;
        this.rooms = rooms;
        this.limits = limits;
    }

    /**
     * Sends a notification. Drops it silently if a limit is exceeded. Reads the database only if the membership is not
     * known in memory.
     *
     * @throws ChatException {@code room_not_found}, {@code not_a_member} or {@code room_archived}
     */
    public void handle(RoomId room, User user) {
        if (!limits.tryAcquire(room, user.id())) {
            return;
        }
        if (!typing.publish(room, user)) {
            limits.refund(room, user.id());
            reject(room, user);
        }
    }

    // A user who has just joined may not be known as a member in memory yet; that is not an error.
    private void reject(RoomId room, User user) {
        RoomSummary summary = rooms.find(room, user.id())
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "There is no such room."));
        if (summary.role().isEmpty()) {
            throw new ChatException(NOT_A_MEMBER, "Join the room first.");
        }
        if (summary.room().archived()) {
            throw new ChatException(ROOM_ARCHIVED, "This room is archived and read-only.");
        }
    }
}
