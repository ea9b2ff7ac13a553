package chat.adapter.persistence.room;

import static chat.domain.error.ErrorCode.NAME_TAKEN;

import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.live.LiveRoom;
import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.domain.error.ChatException;
import chat.domain.member.Role;
import chat.domain.member.Standing;
import chat.domain.message.Author;
import chat.domain.message.Message;
import chat.domain.port.RoomLog;
import chat.domain.room.Governance;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.sql.SQLException;
import java.time.Instant;

/** What happens to a room as a whole, and to somebody's place in it. */
final class Governing {
    static final String NAMESAKE = "SELECT id FROM room WHERE name_key = ? AND deleted = 0 AND id <> ?";
    private static final RoomId NONE = new RoomId(0);

    private Governing() {}

    static Room open(Ledger ledger, RoomName name, Topic topic, UserId by, Instant now) throws SQLException {
        User maker = ledger.people().get(by);
        requireFree(ledger.sql(), name, NONE);
        String insert = "INSERT INTO room (name, name_key, topic) VALUES (?, ?, ?) RETURNING id, name, topic";
        Room room = ledger.sql()
                .writeReturning(insert, row -> Columns.room(row, 1), name.value(), name.key(), topic.value())
                .get(0);
        ledger.join(ledger.rooms().made(room), maker, Role.OWNER, now);
        return room;
    }

    static Governance govern(Ledger ledger, RoomId id, UserId by, RoomLog.Rule<Standing, Governance> rule)
            throws SQLException {
        User user = ledger.people().get(by);
        LiveRoom room = ledger.rooms().get(id);
        Governance decided = rule.decide(ledger.standing(room, user));
        switch (decided.act()) {
            case NOTHING -> {}
            case JOIN -> ledger.join(room, user, Role.MEMBER, decided.at());
            case LEAVE -> ledger.leave(room, user, decided.at());
            case EDIT -> edit(ledger, room, user, decided);
            case DELETE -> delete(ledger, room);
        }
        return decided;
    }

    private static void edit(Ledger ledger, LiveRoom room, User user, Governance decided) throws SQLException {
        requireFree(ledger.sql(), decided.room().name(), room.id());
        Message row = Message.renamed(decided.room(), room.next(), Author.of(user), decided.at());
        ledger.rooms().edited(room, decided.room());
        ledger.append(room, row);
    }

    private static void delete(Ledger ledger, LiveRoom room) throws SQLException {
        ledger.rooms().deleted(room);
        ledger.news().roomDeleted(room.id());
    }

    private static void requireFree(Sql sql, RoomName name, RoomId itself) throws SQLException {
        if (sql.first(NAMESAKE, row -> true, name.key(), itself.value()).isPresent()) {
            throw ChatException.field(NAME_TAKEN, "name", "taken", "There is a room of that name.");
        }
    }
}
