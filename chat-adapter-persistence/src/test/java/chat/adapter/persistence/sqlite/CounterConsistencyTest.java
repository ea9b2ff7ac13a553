package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.sql.StorageException;
import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.membership.Role;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.PageRequest;
import chat.domain.message.TextMessage;
import chat.domain.room.RoomId;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

final class CounterConsistencyTest extends FaultyStorage {
    private static final List<String> FAILING_STATEMENTS = List.of(
            "COMMIT",
            "INSERT INTO message",
            "INSERT INTO member",
            "UPDATE room",
            "ROLLBACK",
            "UPDATE message",
            "INSERT INTO mention",
            "INSERT OR IGNORE INTO reaction",
            "DELETE FROM reaction",
            "INSERT INTO sending",
            "UPDATE member",
            "DELETE FROM member",
            "INSERT INTO ban",
            "INSERT INTO audit");
    private static final List<String> TEXTS =
            List.of("hello", "hello @user1 and @user2", "@user2, look", "@room: @user3", "@room");
    private static final List<String> EMOJI = List.of("👍", "🎉", "👀");

    /** Queries that find rows only if redundant data is inconsistent. */
    private static final List<String> INCONSISTENCIES = List.of(
            """
            SELECT r.id FROM room r WHERE
                r.members <> (SELECT count(*) FROM member m WHERE m.room_id = r.id)
                OR r.owners <> (SELECT count(*) FROM member m WHERE m.room_id = r.id AND m.role = 'owner')
                OR r.head <> (SELECT coalesce(max(e.revision), 0) FROM message e WHERE e.id >> 29 = r.id)
                OR r.last_seq <> (SELECT coalesce(max(e.id) & 536870911, 0) FROM message e WHERE e.id >> 29 = r.id)
            """,
            """
            SELECT room_id FROM member JOIN ban USING (room_id, user_id)
            """,
            """
            SELECT r.id FROM room r WHERE r.visibility = 'direct' AND r.people <> (
                SELECT group_concat(user_id) FROM (SELECT user_id FROM member WHERE room_id = r.id ORDER BY user_id))
            """,
            """
            SELECT m.room_id FROM member m JOIN room r ON r.id = m.room_id WHERE m.last_read_seq > r.last_seq
            """,
            """
            SELECT e.id, u.id
            FROM message e JOIN (SELECT id FROM account UNION SELECT 0) u
            WHERE u.id <> e.author_id
                AND (SELECT count(*) FROM mention c WHERE c.user_id = u.id AND c.message_id = e.id)
                    <> CASE u.id WHEN 0 THEN e.mentions_room
                        ELSE coalesce(instr(',' || e.mentions || ',', ',' || u.id || ',') > 0, 0) END
            """,
            "SELECT x.message_id FROM reaction x JOIN message e ON e.id = x.message_id WHERE e.reactions IS NULL",
            """
            SELECT e.id FROM message e LEFT JOIN sending s ON s.client_id = e.client_id AND s.author_id = e.author_id
            WHERE e.client_id IS NOT NULL AND s.message_id IS NOT e.id
            """,
            """
            SELECT s.client_id FROM sending s LEFT JOIN message e ON e.id = s.message_id
            WHERE e.client_id IS NOT s.client_id
            """,
            "PRAGMA foreign_key_check");

    private final List<User> users = new ArrayList<>();
    private final List<RoomId> rooms = new ArrayList<>();

    @RepeatedTest(5)
    void stored_counters_and_published_rows_match_the_stored_rows(RepetitionInfo seed) throws SQLException {
        Random random = new Random(seed.getCurrentRepetition());
        for (int i = 0; i < 5; i++) {
            users.add(register("user" + i));
            rooms.add(createRoom("room" + i, users.get(i)).id());
        }
        for (int i = 0; i < 500; i++) {
            if (random.nextInt(5) == 0) {
                disk.breakOn(FAILING_STATEMENTS.get(random.nextInt(FAILING_STATEMENTS.size())));
            }
            runRandomAction(random);
            disk.mend();
        }
        assertNoInconsistencies();
        rooms.forEach(this::assertPublishedRowsAreStored);
    }

    private void runRandomAction(Random random) {
        User user = pick(users, random);
        RoomId room = pick(rooms, random);
        try {
            switch (random.nextInt(18)) {
                case 0 -> join(room, user);
                case 1 -> leave(room, user);
                case 2 -> rename(room, user, "name" + random.nextInt(10));
                case 3 ->
                    rooms.add(createRoom("more" + random.nextInt(10), user).id());
                case 4 -> users.add(register("more" + random.nextInt(10)));
                case 5 -> markRead(room, user, random.nextInt(50));
                case 6, 7, 8, 9, 10, 11 -> changeMessage(room, user, random);
                case 12, 13, 14 -> changeMembership(room, user, pick(users, random), random);
                case 15 ->
                    rooms.add(directRoom(user, pick(users, random)).room().id());
                default -> postOnce(room, user, pick(TEXTS, random), "c-" + random.nextInt(1000));
            }
        } catch (ChatException | StorageException expected) {
            assertEquals(true, expected.getMessage() != null);
        }
    }

    private void changeMembership(RoomId room, User user, User target, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> removeFrom(room, user, target);
            case 1 -> ban(room, user, target);
            case 2 -> unban(room, user, target);
            case 3 -> archive(room, user, random.nextBoolean());
            default -> setRole(room, user, target, pick(List.of(Role.values()), random));
        }
    }

    private void changeMessage(RoomId room, User user, Random random) {
        List<Message> rows = rows(room);
        MessageId row =
                rows.isEmpty() ? MessageId.of(room, 1) : pick(rows, random).id();
        switch (random.nextInt(6)) {
            case 0 -> edit(row, user, pick(TEXTS, random));
            case 1 -> remove(row, user);
            case 2 -> pin(row, user, random.nextBoolean());
            default -> react(row, user, pick(EMOJI, random), random.nextInt(3) > 0);
        }
    }

    private static <T> T pick(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private List<Message> rows(RoomId room) {
        return history()
                .page(room, new PageRequest(PageRequest.Direction.NEWEST, 0, PageRequest.MAX_LIMIT))
                .messages();
    }

    private void assertNoInconsistencies() throws SQLException {
        try (Sql sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("chat.db")))) {
            for (String query : INCONSISTENCIES) {
                assertEquals(List.of(), sql.all(query, row -> row.getString(1)), query);
            }
        }
    }

    private void assertPublishedRowsAreStored(RoomId room) {
        List<Message> published = publishedEvents().rows(room);
        assertEquals(
                LongStream.rangeClosed(1, published.size()).boxed().toList(),
                published.stream().map(row -> row.revision().value()).toList());
        Map<Long, Message> last = new TreeMap<>();
        published.forEach(row -> last.put(row.seq(), row));
        assertEquals(List.copyOf(last.values()), rows(room));
        for (Message row : last.values()) {
            assertEquals(
                    row instanceof TextMessage message ? message.body().reactions() : List.of(),
                    history().reactions(row.id()));
        }
    }
}
