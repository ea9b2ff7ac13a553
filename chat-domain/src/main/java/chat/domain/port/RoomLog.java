package chat.domain.port;

import chat.domain.member.Dealing;
import chat.domain.member.DirectRoomResult;
import chat.domain.member.Governance;
import chat.domain.member.Handling;
import chat.domain.member.Place;
import chat.domain.member.Standing;
import chat.domain.message.Amendment;
import chat.domain.message.Draft;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Posted;
import chat.domain.message.Posting;
import chat.domain.room.Founding;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
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
     * @throws chat.domain.error.ChatException {@code name_taken} if it is public and another public room has the name;
     *     {@code unauthenticated} if the maker's account is not active
     */
    Place open(Founding founding);

    /**
     * Finds the one direct room of these users, or makes it; each user's joining is a row of a new one. A room that exists
     * can be opened whatever has become of the other users' accounts; a new one needs all of them active.
     *
     * @param by the user who asks, one of {@code people}
     * @param people at least two users
     * @return the room as {@code by} sees it, read in the same transaction
     * @throws chat.domain.error.ChatException {@code unauthenticated} if the account of {@code by} is not active; {@code
     *     user_not_found} if there is no room yet and one of the others is not active or never existed
     */
    DirectRoomResult direct(UserId by, Set<UserId> people, Instant now);

    /**
     * Posts what the rule lets through. With a client id that this author has used before, ever, the first result is
     * given again, as it is now, without asking the rule; {@code idempotency_conflict} if that was another message. An
     * answer to what nobody wrote, or to what is deleted, is {@code message_not_found}.
     */
    Posted post(Posting posting, Rule<Standing, Draft> rule);

    /**
     * Does what the rule decides about a message.
     *
     * @param room where the user looks for it
     * @return the message as it is then
     * @throws chat.domain.error.ChatException {@code room_not_found} if the room is not visible to the user, whatever the
     *     message; {@code message_not_found} if the message is none of that room
     */
    Message amend(RoomId room, MessageId message, UserId by, Rule<Handling, Amendment> rule);

    /** Does what the rule decides about the room or one's place in it. A new name may be {@code name_taken}. */
    Room govern(RoomId room, UserId by, Rule<Standing, Governance> rule);

    /**
     * Does what the rule decides about the room, as {@link #govern(RoomId, UserId, Rule)} does.
     *
     * @return the room as {@code by} sees it after the change, read in the same transaction
     * @throws chat.domain.error.ChatException as {@link #govern(RoomId, UserId, Rule)} does; {@code room_not_found} also if
     *     the room is not visible to {@code by} after the change
     */
    Place edit(RoomId room, UserId by, Rule<Standing, Governance> rule);

    /**
     * Does what the rule decides about somebody else's place in the room, who may be {@code user_not_found}. Where they
     * are told of it, so is by whom.
     */
    Room govern(RoomId room, UserId by, UserId whom, Rule<Dealing, Governance> rule);
}
