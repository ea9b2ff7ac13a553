package chat.application.presence;

import static chat.domain.ErrorCode.NOT_A_MEMBER;
import static chat.domain.ErrorCode.ROOM_ARCHIVED;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.application.security.RateLimiter;
import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.RoomSummary;
import chat.domain.port.Rooms;
import chat.domain.port.TypingPublisher;
import chat.domain.room.RoomId;

/** Sends a typing notification to the other subscribers of a room. */
public final class NotifyTyping {
    private final TypingPublisher typing;
    private final Rooms rooms;
    private final TypingLimits limits;

    /** A user who is typing in a room. */
    public record Typist(RoomId room, UserId user) {}

    /**
     * The limits of typing notifications.
     *
     * @param typist per user and room
     * @param room per room, for all users together
     */
    public record TypingLimits(RateLimiter<Typist> typist, RateLimiter<RoomId> room) {}

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
        Typist typist = new Typist(room, user.id());
        if (!limits.typist().tryAcquire(typist) || !limits.room().tryAcquire(room)) {
            return;
        }
        if (!typing.publish(room, user)) {
            limits.typist().refund(typist);
            limits.room().refund(room);
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
            throw new ChatException(ROOM_ARCHIVED, "This room is archived: it can only be read.");
        }
    }
}
