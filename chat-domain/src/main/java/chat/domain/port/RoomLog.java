package chat.domain.port;

import chat.domain.account.UserId;
import chat.domain.membership.DirectRoomResult;
import chat.domain.membership.MemberPolicy;
import chat.domain.membership.MessagePolicy;
import chat.domain.membership.RoomChange;
import chat.domain.membership.RoomPolicy;
import chat.domain.membership.RoomSummary;
import chat.domain.message.Draft;
import chat.domain.message.Message;
import chat.domain.message.MessageChange;
import chat.domain.message.MessageId;
import chat.domain.message.NewMessage;
import chat.domain.message.PostResult;
import chat.domain.room.NewRoom;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import java.time.Instant;
import java.util.Set;

/**
 * The logs of all rooms: the only way in which a room changes. Each call is one transaction: what the rule reads, what
 * it decides and what is stored cannot be torn apart. When a call returns, its change is on disk and announced, in
 * revision order per room; when it throws, nothing is stored and nobody hears of it. A room that does not exist is
 * {@code room_not_found}; a log that has more to do than it can is {@code unavailable}. A change that changes nothing
 * takes no revision.
 */
public interface RoomLog {

    /** A pure function from how things are to what happens; refuses by throwing. It may be called again. */
    @FunctionalInterface
    interface Rule<S, D> {
        D decide(S state);
    }

    /**
     * Makes a public or private room, owned by its maker, whose joining is revision 1.
     *
     * @return the new room as its maker sees it, read in the same transaction
     * @throws chat.domain.ChatException {@code name_taken} if it is public and another public room has the name;
     *     {@code unauthenticated} if the maker's account is not active
     */
    RoomSummary createRoom(NewRoom newRoom);

    /**
     * Finds the one direct room of these users, or makes it; each user's joining is a row of a new one. A room that exists
     * can be opened whatever has become of the other users' accounts; a new one needs all of them active.
     *
     * @param actor the user who asks, one of {@code people}
     * @param userIds at least two users
     * @return the room as {@code by} sees it, read in the same transaction
     * @throws chat.domain.ChatException {@code unauthenticated} if the account of {@code by} is not active; {@code
     *     user_not_found} if there is no room yet and one of the others is not active or never existed
     */
    DirectRoomResult findOrCreateDirectRoom(UserId actor, Set<UserId> userIds, Instant now);

    /**
     * Posts what the rule lets through. With a client id that this author has used before, ever, the first result is
     * given again, as it is now, without asking the rule; {@code idempotency_conflict} if that was another message. An
     * answer to what nobody wrote, or to what is deleted, is {@code message_not_found}.
     */
    PostResult post(NewMessage newMessage, Rule<RoomPolicy, Draft> rule);

    /**
     * Does what the rule decides about a message.
     *
     * @param room where the user looks for it
     * @return the message as it is then
     * @throws chat.domain.ChatException {@code room_not_found} if the room is not visible to the user, whatever the
     *     message; {@code message_not_found} if the message is none of that room
     */
    Message changeMessage(RoomId room, MessageId message, UserId actor, Rule<MessagePolicy, MessageChange> rule);

    /** Does what the rule decides about the room or one's place in it. A new name may be {@code name_taken}. */
    Room changeRoom(RoomId room, UserId actor, Rule<RoomPolicy, RoomChange> rule);

    /**
     * Does what the rule decides about the room, as {@link #changeRoom(RoomId, UserId, Rule)} does.
     *
     * @return the room as {@code by} sees it after the change, read in the same transaction
     * @throws chat.domain.ChatException as {@link #changeRoom(RoomId, UserId, Rule)} does; {@code room_not_found} also if
     *     the room is not visible to {@code by} after the change
     */
    RoomSummary editRoom(RoomId room, UserId actor, Rule<RoomPolicy, RoomChange> rule);

    /**
     * Does what the rule decides about somebody else's place in the room, who may be {@code user_not_found}. Where they
     * are told of it, so is by whom.
     */
    Room changeRoom(RoomId room, UserId actor, UserId target, Rule<MemberPolicy, RoomChange> rule);
}
