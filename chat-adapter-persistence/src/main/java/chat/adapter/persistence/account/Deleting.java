package chat.adapter.persistence.account;

import static chat.domain.error.ErrorCode.CONFLICT;

import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.live.LiveRoom;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.task.Task;
import chat.adapter.persistence.task.TaskRows;
import chat.domain.error.ChatException;
import chat.domain.room.RoomId;
import chat.domain.user.Person;
import chat.domain.user.UserId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The end of one account. */
final class Deleting {
    static final String ROOMS = """
            SELECT r.id
            FROM member m CROSS JOIN room r ON r.id = m.room_id
            WHERE m.user_id = ? AND r.deleted = 0 AND r.visibility <> 'direct'
            ORDER BY r.id
            """;

    private final Ledger ledger;
    private final Person before;
    private final Person after;

    private Deleting(Ledger ledger, Person before) {
        this.ledger = ledger;
        this.before = before;
        this.after = before.deleted();
    }

    static void delete(Ledger ledger, UserId user, boolean erase, Instant at) throws SQLException {
        Person person = ledger.people().acting(user);
        new Deleting(ledger, person).carryOut(erase, at);
    }

    private void carryOut(boolean erase, Instant at) throws SQLException {
        Overseeing.of(ledger, before.user(), before.id()).requireAdministrator(after);
        List<LiveRoom> rooms = rooms();
        for (LiveRoom room : rooms) {
            requireAnotherOwner(room);
        }
        forget();
        Overseeing.carryOut(ledger, before, after);
        for (LiveRoom room : rooms) {
            ledger.leave(room, after.user(), Optional.empty(), at);
        }
        if (erase) {
            TaskRows.insert(ledger.sql(), Task.eraseMessages(before.id()));
        }
    }

    private List<LiveRoom> rooms() throws SQLException {
        List<LiveRoom> rooms = new ArrayList<>();
        for (RoomId id : ledger.sql()
                .all(ROOMS, row -> new RoomId(row.getLong(1)), before.id().value())) {
            rooms.add(ledger.rooms().get(id));
        }
        return rooms;
    }

    private void requireAnotherOwner(LiveRoom room) throws SQLException {
        if (ledger.standing(room, before.user()).isLastOwnerOfOthers()) {
            String name = room.room().name().value();
            throw new ChatException(
                    CONFLICT, "You are the last owner of " + name + "; make somebody else an owner first.");
        }
    }

    // No username has this key, so nobody is ever kept from a name, mentioned or found by what is left here.
    private void forget() throws SQLException {
        Sql sql = ledger.sql();
        long id = before.id().value();
        sql.write("DELETE FROM avatar WHERE user_id = ?", id);
        sql.write(
                "UPDATE account SET name = ?, name_key = ?, password_hash = '' WHERE id = ?",
                after.user().name().value(),
                "#" + id,
                id);
    }
}
