package chat.adapter.persistence.room;

import static chat.domain.error.ErrorCode.NAME_TAKEN;
import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;

import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.live.LiveRoom;
import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.domain.error.ChatException;
import chat.domain.member.DirectRoomResult;
import chat.domain.member.Place;
import chat.domain.member.Role;
import chat.domain.room.Founding;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How rooms come to be, with their first people in them. */
final class Making {
    static final String NAMESAKE = """
            SELECT id FROM room WHERE name_key = ? AND deleted = 0 AND visibility = 'public' AND id <> ?
            """;
    static final String OF_PEOPLE = "SELECT id FROM room WHERE people = ?";
    private static final String INSERT = "INSERT INTO room (name, name_key, topic, visibility, people)"
            + " VALUES (?, ?, ?, ?, ?) RETURNING " + Columns.ROOM;
    private static final RoomId NONE = new RoomId(0);

    private Making() {}

    static Place open(Ledger ledger, Founding founding) throws SQLException {
        User maker = ledger.people().acting(founding.by()).user();
        requireFree(ledger.sql(), founding.visibility(), founding.name(), NONE);
        LiveRoom room = insert(ledger, founding.name(), founding.topic(), founding.visibility(), null);
        ledger.join(room, maker, Role.OWNER, Optional.empty(), founding.at());
        return place(ledger, room, maker);
    }

    static DirectRoomResult direct(Ledger ledger, UserId by, Set<UserId> people, Instant now) throws SQLException {
        User asking = ledger.people().acting(by).user();
        List<UserId> inOrder =
                people.stream().sorted(Comparator.comparing(UserId::value)).toList();
        String key = inOrder.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(","));
        Optional<RoomId> there = ledger.sql().first(OF_PEOPLE, row -> new RoomId(row.getLong(1)), key);
        if (there.isPresent()) {
            return new DirectRoomResult(place(ledger, ledger.rooms().get(there.get()), asking), false);
        }
        List<User> users = new ArrayList<>();
        for (UserId person : inOrder) {
            users.add(ledger.people().get(person));
        }
        LiveRoom room = insert(ledger, RoomName.NONE, Topic.NONE, Visibility.DIRECT, key);
        for (User user : users) {
            ledger.join(room, user, Role.MEMBER, Optional.empty(), now);
        }
        return new DirectRoomResult(place(ledger, room, asking), true);
    }

    /** The room as that user sees it at this point of the transaction; refuses with {@code room_not_found}. */
    static Place place(Ledger ledger, LiveRoom room, User user) throws SQLException {
        ledger.rooms().flush(room);
        return JdbcRooms.find(ledger.sql(), room.id(), user.id())
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "There is no such room."));
    }

    private static LiveRoom insert(
            Ledger ledger, RoomName name, Topic topic, Visibility visibility, @Nullable String people)
            throws SQLException {
        Room room = ledger.sql()
                .writeReturning(
                        INSERT,
                        row -> Columns.room(row, 1),
                        name.value(),
                        name.key(),
                        topic.value(),
                        visibility.code(),
                        people)
                .get(0);
        return ledger.rooms().made(room);
    }

    /** Refuses with {@code name_taken} the name of another public room for a public one. */
    static void requireFree(Sql sql, Visibility visibility, RoomName name, RoomId itself) throws SQLException {
        if (visibility == Visibility.PUBLIC
                && sql.first(NAMESAKE, row -> true, name.key(), itself.value()).isPresent()) {
            throw ChatException.field(NAME_TAKEN, "name", "taken", "There is a room of that name.");
        }
    }
}
