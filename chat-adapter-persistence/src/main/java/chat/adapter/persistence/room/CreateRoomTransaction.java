package chat.adapter.persistence.room;

import static chat.domain.ErrorCode.NAME_TAKEN;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.transaction.CachedRoom;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.DirectRoomResult;
import chat.domain.membership.Role;
import chat.domain.membership.RoomSummary;
import chat.domain.room.NewRoom;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Transactions that create rooms with their first members. Confined to the writer thread. */
final class CreateRoomTransaction {
    static final String SAME_NAME = """
            SELECT id FROM room WHERE name_key = ? AND deleted = 0 AND visibility = 'public' AND id <> ?
            """;
    static final String BY_PEOPLE = "SELECT id FROM room WHERE people = ?";
    private static final String INSERT = "INSERT INTO room (name, name_key, topic, visibility, people)"
            + " VALUES (?, ?, ?, ?, ?) RETURNING " + Columns.ROOM;
    private static final RoomId NONE = new RoomId(0);

    private CreateRoomTransaction() {}

    static RoomSummary createRoom(WriteTransaction transaction, NewRoom newRoom) throws SQLException {
        User creator = transaction.users().requireActor(newRoom.actor()).user();
        requireNameAvailable(transaction.sql(), newRoom.visibility(), newRoom.name(), NONE);
        CachedRoom room = insert(transaction, newRoom.name(), newRoom.topic(), newRoom.visibility(), null);
        transaction.log().join(room, creator, Role.OWNER, Optional.empty(), newRoom.at());
        return summary(transaction, room, creator);
    }

    static DirectRoomResult findOrCreateDirectRoom(
            WriteTransaction transaction, UserId actor, Set<UserId> members, Instant now) throws SQLException {
        User viewer = transaction.users().requireActor(actor).user();
        List<UserId> inOrder =
                members.stream().sorted(Comparator.comparing(UserId::value)).toList();
        String key = inOrder.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(","));
        Optional<RoomId> existing = transaction.sql().first(BY_PEOPLE, row -> new RoomId(row.getLong(1)), key);
        if (existing.isPresent()) {
            return new DirectRoomResult(summary(transaction, transaction.rooms().get(existing.get()), viewer), false);
        }
        List<User> users = new ArrayList<>();
        for (UserId userId : inOrder) {
            users.add(transaction.users().requireActiveUser(userId));
        }
        CachedRoom room = insert(transaction, RoomName.NONE, Topic.NONE, Visibility.DIRECT, key);
        for (User user : users) {
            transaction.log().join(room, user, Role.MEMBER, Optional.empty(), now);
        }
        return new DirectRoomResult(summary(transaction, room, viewer), true);
    }

    /**
     * Reads the room as the user sees it at this point of the transaction.
     *
     * @throws ChatException with code {@code room_not_found} if the user can't see the room
     */
    static RoomSummary summary(WriteTransaction transaction, CachedRoom room, User user) throws SQLException {
        transaction.rooms().flush(room);
        return RoomSummaryRows.find(transaction.sql(), room.id(), user.id())
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "There is no such room."));
    }

    private static CachedRoom insert(
            WriteTransaction transaction, RoomName name, Topic topic, Visibility visibility, @Nullable String members)
            throws SQLException {
        Room room = transaction
                .sql()
                .writeReturning(
                        INSERT,
                        row -> Columns.room(row, 1),
                        name.value(),
                        name.key(),
                        topic.value(),
                        visibility.code(),
                        members)
                .get(0);
        return transaction.rooms().add(room);
    }

    /**
     * Checks that no other public room has the name. Rooms that aren't public may have any name.
     *
     * @param except the room that gets the name
     * @throws ChatException with code {@code name_taken}
     */
    static void requireNameAvailable(Sql sql, Visibility visibility, RoomName name, RoomId except) throws SQLException {
        if (visibility == Visibility.PUBLIC
                && sql.first(SAME_NAME, row -> true, name.key(), except.value()).isPresent()) {
            throw ChatException.forField(NAME_TAKEN, "name", "taken", "A room with this name already exists.");
        }
    }
}
