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

/** Tells the others in a room that somebody is writing. */
public final class NotifyTyping {
    private final TypingPublisher typing;
    private final Rooms rooms;
    private final TypingLimits limits;

    /** Somebody who writes in one room. */
    public record Typist(RoomId room, UserId user) {}

    /** How often it is told of one user in one room, and of all who write in one room. */
    public record TypingLimits(RateLimiter<Typist> typist, RateLimiter<RoomId> room) {}

    public NotifyTyping(TypingPublisher typing, Rooms rooms, TypingLimits limits) {
        this.typing = typing;
        this.rooms = rooms;
        this.limits = limits;
    }

    /**
     * What comes too early is left out without a word. Refuses with {@code room_not_found}, {@code not_a_member} or {@code room_archived}; only
     * then is anything looked up that is stored.
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

    // Who just joined may be a member before it is known at hand: that is no refusal.
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
