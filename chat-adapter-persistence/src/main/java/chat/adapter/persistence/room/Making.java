package chat.adapter.persistence.room;

import static chat.domain.error.ErrorCode.NAME_TAKEN;

import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.live.LiveRoom;
import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.domain.error.ChatException;
import chat.domain.member.Role;
import chat.domain.room.Found;
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
    static final String OF_PEOPLE = "SELECT " + Columns.ROOM + " FROM room WHERE people = ?";
    private static final String INSERT = "INSERT INTO room (name, name_key, topic, visibility, people)"
            + " VALUES (?, ?, ?, ?, ?) RETURNING " + Columns.ROOM;
    private static final RoomId NONE = new RoomId(0);

    private Making() {}

    static Room open(Ledger ledger, Founding founding) throws SQLException {
        User maker = ledger.people().acting(founding.by()).user();
        requireFree(ledger.sql(), founding.visibility(), founding.name(), NONE);
        LiveRoom room = insert(ledger, founding.name(), founding.topic(), founding.visibility(), null);
        ledger.join(room, maker, Role.OWNER, Optional.empty(), founding.at());
        return room.room();
    }

    static Found direct(Ledger ledger, Set<UserId> people, Instant now) throws SQLException {
        List<UserId> inOrder =
                people.stream().sorted(Comparator.comparing(UserId::value)).toList();
        List<User> users = new ArrayList<>();
        for (UserId person : inOrder) {
            users.add(ledger.people().get(person));
        }
        String key = inOrder.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(","));
        Optional<Room> there = ledger.sql().first(OF_PEOPLE, row -> Columns.room(row, 1), key);
        if (there.isPresent()) {
            return new Found(there.get(), false);
        }
        LiveRoom room = insert(ledger, RoomName.NONE, Topic.NONE, Visibility.DIRECT, key);
        for (User user : users) {
            ledger.join(room, user, Role.MEMBER, Optional.empty(), now);
        }
        return new Found(room.room(), true);
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
