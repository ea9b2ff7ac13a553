package chat.adapter.persistence.sqlite;

import static chat.domain.ErrorCode.CONFLICT;
import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.NAME_TAKEN;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.sql.StorageException;
import chat.domain.account.User;
import chat.domain.membership.Role;
import chat.domain.message.MessageId;
import chat.domain.room.RoomEdit;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Visibility;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditTest extends FaultyStorage {

    @Test
    void records_each_administrative_action() {
        User ola = register("ola");
        User jan = register("jan");
        User kim = register("kim");
        RoomId ops = createRoom("ops", ola).id();
        join(ops, jan);
        setRole(ops, ola, jan, Role.MODERATOR);
        setRole(ops, ola, kim, Role.OWNER);
        setRole(ops, kim, kim, Role.MEMBER);
        MessageId posted = post(ops, kim, "hello").message().id();
        remove(posted, jan);
        removeFrom(ops, jan, kim);
        ban(ops, jan, kim);
        unban(ops, jan, kim);
        archive(ops, ola, true);
        archive(ops, ola, false);
        rename(ops, ola, "attic");
        delete(ops, ola);
        assertEquals(
                List.of(
                        "1 role_given 2 2 ops role moderator",
                        "1 role_given 3 2 ops role owner",
                        "3 role_given 3 2 ops role member",
                        "2 message_deleted 3 2 ops ",
                        "2 member_removed 3 2 ops ",
                        "2 member_banned 3 2 ops ",
                        "2 member_unbanned 3 2 ops ",
                        "1 room_archived - 2 ops ",
                        "1 room_unarchived - 2 ops ",
                        "1 room_deleted - 2 attic "),
                lines());
        assertEquals(0, count("audit WHERE at NOT IN (" + NOW.toEpochMilli() + ", " + LATER.toEpochMilli() + ")"));
    }

    @Test
    void records_neither_ordinary_actions_nor_actions_without_effect() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = createRoom("ops", Visibility.PRIVATE, ola).id();
        setRole(ops, ola, jan, Role.MEMBER);
        setRole(ops, ola, jan, Role.MEMBER);
        MessageId posted = post(ops, jan, "hello").message().id();
        remove(posted, jan);
        remove(posted, ola);
        leave(ops, jan);
        removeFrom(ops, ola, jan);
        unban(ops, ola, jan);
        rename(ops, ola, "attic");
        directRoom(ola, jan);
        assertEquals(List.of(), lines());
    }

    @Test
    void records_no_refused_action() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = createRoom("ops", ola).id();
        join(ops, jan);
        assertRefused(FORBIDDEN, () -> setRole(ops, jan, jan, Role.OWNER));
        assertRefused(CONFLICT, () -> ban(ops, ola, ola));
        RoomEdit taken = new RoomEdit(Optional.of(new RoomName("general")), Optional.empty(), Optional.of(true));
        assertRefused(NAME_TAKEN, () -> roomLog().changeRoom(ops, ola.id(), policy -> policy.edit(taken, NOW)));
        post(ops, ola, "something that is stored");
        assertEquals(List.of(), lines());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"INSERT INTO audit", "INSERT INTO ban", "INSERT INTO message", "DELETE FROM member", "COMMIT"})
    void entry_and_change_are_stored_atomically(String fault) {
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = createRoom("ops", ola).id();
        join(ops, jan);
        publishedEvents().clear();
        disk.breakOn(fault);
        assertThrows(StorageException.class, () -> ban(ops, ola, jan));
        disk.mend();
        assertEquals(List.of(), lines());
        assertEquals(List.of(), publishedEvents().rows());
        assertEquals(List.of(), rooms().listBanned(ops));
        assertEquals(2, rooms().members(ops).size());
        ban(ops, ola, jan);
        assertEquals(List.of("1 member_banned 2 2 ops "), lines());
    }

    @Test
    void keeps_the_entries_of_a_deleted_room() {
        User ola = register("ola");
        RoomId ops = createRoom("ops", ola).id();
        delete(ops, ola);
        awaitBackgroundTasks();
        assertEquals(0, count("room WHERE id = " + ops.value()));
        assertEquals(List.of("1 room_deleted - 2 ops "), lines());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE audit SET act = 'role_given'", "DELETE FROM audit", "DELETE FROM audit WHERE id = 1"})
    void entries_cannot_be_changed_or_deleted(String statement) throws SQLException {
        User ola = register("ola");
        delete(createRoom("ops", ola).id(), ola);
        try (Sql sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("chat.db")))) {
            SQLException refusal = assertThrows(SQLException.class, () -> sql.write(statement));
            assertTrue(String.valueOf(refusal.getMessage()).contains("append-only"), refusal.getMessage());
        }
        assertEquals(List.of("1 room_deleted - 2 ops "), lines());
    }

    /** Each entry as actor, action, user, room id, room name and detail. */
    private List<String> lines() {
        try (Sql sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("chat.db")))) {
            return sql.all(
                    "SELECT by_id || ' ' || act || ' ' || coalesce(user_id, '-') || ' ' || room_id || ' ' || room_name"
                            + " || ' ' || detail FROM audit ORDER BY id",
                    row -> row.getString(1));
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }

    private int count(String from) {
        try (Sql sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("chat.db")))) {
            return sql.first("SELECT count(*) FROM " + from, row -> row.getInt(1))
                    .orElseThrow();
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }
}
