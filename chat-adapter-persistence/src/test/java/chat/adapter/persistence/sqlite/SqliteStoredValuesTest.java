package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.adapter.persistence.sql.Sql;
import chat.domain.account.User;
import chat.domain.message.Message;
import chat.domain.message.PageRequest;
import chat.domain.message.PageRequest.Direction;
import chat.domain.port.contract.StoredValuesContract;
import chat.domain.room.RoomId;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SqliteStoredValuesTest extends SqliteStorage implements StoredValuesContract {

    @Test
    void reads_stored_values_that_the_current_rules_refuse() {
        User ola = register("ola");
        User jan = register("jan");
        post(RoomId.GENERAL, jan, "hello");
        close();
        update("UPDATE account SET name = 'j n' WHERE name = 'jan'");
        update("UPDATE message SET content = '  ' WHERE content = 'hello'");
        open();
        List<Message> rows = history()
                .page(RoomId.GENERAL, new PageRequest(Direction.NEWEST, 0, 10))
                .messages();
        assertEquals(
                List.of("ola", "j n", "j n"),
                rows.stream().map(row -> row.author().name().value()).toList());
        assertEquals(1, history().findByAuthor(jan.id(), 0).messages().size());
        assertEquals(
                List.of("j n", "ola"),
                rooms().members(RoomId.GENERAL).stream()
                        .map(member -> member.name().value())
                        .toList());
        post(RoomId.GENERAL, jan, "still here");
        post(RoomId.GENERAL, ola, "so I see");
    }

    private void update(String change) {
        try (Sql sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("chat.db")))) {
            sql.write(change);
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }
}
