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
import java.util.concurrent.CompletableFuture;

/**
 * Stores the logs of all rooms; every change of a room goes through it. Each call is one transaction: the rule reads,
 * decides and stores atomically. When a call returns, its change is on disk and published, in revision order per room;
 * when it throws, nothing is stored or published. Calls throw {@code room_not_found} if the room does not exist, and
 * {@code unavailable} if the log is overloaded. A call that changes nothing takes no revision.
 */
public interface RoomLog {

    /**
     * Creates a public or private room that is owned by its creator, whose join is revision 1.
     *
     * @return the new room as its creator sees it, read in the same transaction
     * @throws chat.domain.ChatException {@code name_taken} if the room is public and another public room has its name;
     *     {@code unauthenticated} if the creator's account is not active
     */
    RoomSummary createRoom(NewRoom newRoom);

    /**
     * Finds the direct room of these users, or creates it with one join row per user. An existing room can be opened
     * whatever the status of the other accounts; a new one requires all of them to be active.
     *
     * @param actor the user who opens the room, one of {@code userIds}
     * @param userIds at least two users
     * @return the room as {@code actor} sees it, read in the same transaction
     * @throws chat.domain.ChatException {@code unauthenticated} if the account of {@code actor} is not active; {@code
     *     user_not_found} if the room does not exist yet and one of the others is not active or never existed
     */
    DirectRoomResult findOrCreateDirectRoom(UserId actor, Set<UserId> userIds, Instant now);

    /**
     * Posts a message if the rule allows it. If the author has already used the client id, the result is that message in
     * its current state, and the rule is not called. Unlike the other calls, this one does not wait for the disk.
     *
     * @return completes when the message is on disk and published; completes exceptionally if nothing is stored: with a
     *     {@link chat.domain.ChatException} of code {@code idempotency_conflict} if the author used the client id for
     *     another message, {@code message_not_found} if the message replies to a row that is an event or deleted, or as
     *     every call of this port. Dependent actions may run on the committing thread, so they must not wait.
     * @throws chat.domain.ChatException {@code unavailable} if the log is overloaded
     */
    CompletableFuture<PostResult> post(NewMessage newMessage, Decision<RoomPolicy, Draft> rule);

    /**
     * Applies the rule's decision to a message.
     *
     * @param room the room in which the actor addresses the message
     * @return the message after the change
     * @throws chat.domain.ChatException {@code room_not_found} if the room is not visible to the actor, whatever the
     *     message; {@code message_not_found} if the message is not in that room
     */
    Message changeMessage(RoomId room, MessageId message, UserId actor, Decision<MessagePolicy, MessageChange> rule);

    /**
     * Applies the rule's decision to the room or to the actor's membership.
     *
     * @return the room after the change
     * @throws chat.domain.ChatException {@code room_not_found} if the room does not exist; {@code name_taken} if the
     *     new name is taken
     */
    Room changeRoom(RoomId room, UserId actor, Decision<RoomPolicy, RoomChange> rule);

    /**
     * Changes the room as {@link #changeRoom(RoomId, UserId, Decision)} does.
     *
     * @return the room as {@code actor} sees it after the change, read in the same transaction
     * @throws chat.domain.ChatException as {@link #changeRoom(RoomId, UserId, Decision)} does; {@code room_not_found} also
     *     if the room is not visible to {@code actor} after the change
     */
    RoomSummary editRoom(RoomId room, UserId actor, Decision<RoomPolicy, RoomChange> rule);

    /**
     * Applies the rule's decision to another user's membership. A row that publishes the change also names the actor.
     *
     * @param target the user whose membership changes
     * @return the room after the change
     * @throws chat.domain.ChatException {@code room_not_found} if the room does not exist; {@code user_not_found} if
     *     the target does not exist
     */
    Room changeRoom(RoomId room, UserId actor, UserId target, Decision<MemberPolicy, RoomChange> rule);
}
