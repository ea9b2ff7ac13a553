package chat.application.presence;

import static chat.domain.error.ErrorCode.NOT_A_MEMBER;
import static chat.domain.error.ErrorCode.ROOM_ARCHIVED;
import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;

import chat.application.limit.RateLimit;
import chat.domain.error.ChatException;
import chat.domain.member.Place;
import chat.domain.port.Rooms;
import chat.domain.port.Typing;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import chat.domain.user.UserId;

/** Tells the others in a room that somebody is writing. */
public final class TellTyping {
    private final Typing typing;
    private final Rooms rooms;
    private final Limits limits;

    /** Somebody who writes in one room. */
    public record Typist(RoomId room, UserId user) {}

    /** How often it is told of one user in one room, and of all who write in one room. */
    public record Limits(RateLimit<Typist> typist, RateLimit<RoomId> room) {}

    public TellTyping(Typing typing, Rooms rooms, Limits limits) {
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
        if (!limits.typist().takes(typist) || !limits.room().takes(room)) {
            return;
        }
        if (!typing.tell(room, user)) {
            limits.typist().giveBack(typist);
            limits.room().giveBack(room);
            refuse(room, user);
        }
    }

    // Who just joined may be a member before it is known at hand: that is no refusal.
    private void refuse(RoomId room, User user) {
        Place place = rooms.find(room, user.id())
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "There is no such room."));
        if (place.role().isEmpty()) {
            throw new ChatException(NOT_A_MEMBER, "Join the room first.");
        }
        if (place.room().archived()) {
            throw new ChatException(ROOM_ARCHIVED, "This room is archived: it can only be read.");
        }
    }
}
