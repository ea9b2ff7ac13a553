package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.adapter.persistence.StorageException;
import chat.adapter.persistence.sql.Sql;
import chat.domain.error.ChatException;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

final class CountsTest extends FaultyStorage {
    private static final List<String> FAILING =
            List.of("COMMIT", "INSERT INTO message", "INSERT INTO member", "UPDATE room", "ROLLBACK");

    private final List<User> users = new ArrayList<>();
    private final List<RoomId> rooms = new ArrayList<>();

    @RepeatedTest(5)
    void equal_what_is_there_whatever_happened_on_the_way(RepetitionInfo seed) throws SQLException {
        Random random = new Random(seed.getCurrentRepetition());
        for (int i = 0; i < 5; i++) {
            users.add(register("user" + i));
            rooms.add(open("room" + i, users.get(i)).id());
        }
        for (int i = 0; i < 200; i++) {
            if (random.nextInt(5) == 0) {
                disk.breakOn(FAILING.get(random.nextInt(FAILING.size())));
            }
            doSomething(random);
            disk.mend();
        }
        assertCountsAreTrue();
    }

    private void doSomething(Random random) {
        User user = users.get(random.nextInt(users.size()));
        RoomId room = rooms.get(random.nextInt(rooms.size()));
        try {
            switch (random.nextInt(6)) {
                case 0 -> join(room, user);
                case 1 -> leave(room, user);
                case 2 -> rename(room, user, "name" + random.nextInt(10));
                case 3 -> rooms.add(open("more" + random.nextInt(10), user).id());
                case 4 -> users.add(register("more" + random.nextInt(10)));
                default -> post(room, user, "hello");
            }
        } catch (ChatException | StorageException expectedNowAndThen) {
            assertEquals(true, expectedNowAndThen.getMessage() != null);
        }
    }

    private void assertCountsAreTrue() throws SQLException {
        String wrong = """
                SELECT r.id FROM room r WHERE
                    r.members <> (SELECT count(*) FROM member m WHERE m.room_id = r.id)
                    OR r.owners <> (SELECT count(*) FROM member m WHERE m.room_id = r.id AND m.role = 'owner')
                    OR r.head <> (SELECT count(*) FROM message e WHERE e.id >> 29 = r.id)
                    OR r.head <> (SELECT max(e.id) & 536870911 FROM message e WHERE e.id >> 29 = r.id)
                """;
        try (Sql sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("chat.db")))) {
            assertEquals(List.of(), sql.all(wrong, row -> row.getLong(1)));
            assertEquals(List.of(), sql.all("PRAGMA foreign_key_check", row -> row.getString(1)));
        }
    }
}
