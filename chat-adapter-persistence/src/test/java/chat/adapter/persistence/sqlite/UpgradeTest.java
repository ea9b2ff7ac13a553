package chat.adapter.persistence.sqlite;

import static chat.domain.ErrorCode.IDEMPOTENCY_CONFLICT;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.persistence.sql.Sql;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.membership.NotificationLevel;
import chat.domain.membership.ReadMarker;
import chat.domain.membership.Role;
import chat.domain.membership.RoomSummary;
import chat.domain.membership.UnreadCounts;
import chat.domain.message.Author;
import chat.domain.message.ClientId;
import chat.domain.message.Content;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.PageRequest;
import chat.domain.message.PostResult;
import chat.domain.message.Revision;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opens a database of the first version that contains every kind of row. */
final class UpgradeTest extends SqliteStorage {
    private static final User OLA = new User(new UserId(1), new Username("ola"), true);
    private static final User JAN = new User(new UserId(2), new Username("jan"), false);
    private static final Room OPS = Room.publicRoom(new RoomId(2), new RoomName("Ops"), new Topic("all that runs"));

    private static final List<String> ROWS = List.of(
            "INSERT INTO account VALUES (1, 'ola', 'ola', 'h', 1, 5), (2, 'jan', 'jan', 'h', 0, 6)",
            "UPDATE room SET head = 2, members = 2 WHERE id = 1",
            "INSERT INTO room VALUES (2, 'Ops', 'ops', 'all that runs', 3, 1, 1, 0), (3, 'old', 'old', '', 2, 1, 1, 1)",
            "INSERT INTO member VALUES (1, 1, 'member'), (1, 2, 'member'), (2, 1, 'owner'), (3, 1, 'owner')",
            row(1, 1, "'joined'", 1, "NULL, NULL, NULL, NULL"),
            row(1, 2, "'joined'", 2, "NULL, NULL, NULL, NULL"),
            row(2, 1, "'joined'", 1, "NULL, NULL, NULL, NULL"),
            row(2, 2, "NULL", 1, "'hello @jan', 'c-1', NULL, NULL"),
            row(2, 3, "'room'", 1, "NULL, NULL, 'Ops', 'all that runs'"),
            row(3, 1, "'joined'", 1, "NULL, NULL, NULL, NULL"),
            row(3, 2, "NULL", 1, "'gone', 'c-2', NULL, NULL"));

    private static String row(long room, long seq, String kind, long author, String rest) {
        long id = room << 29 | seq;
        return "INSERT INTO message VALUES (%d, %d, %s, %d, %d, %s)".formatted(id, seq, kind, author, millis(), rest);
    }

    private static long millis() {
        return NOW.toEpochMilli();
    }

    @BeforeEach
    @Override
    void open() {
        try {
            createFirstVersion(directory.resolve("chat.db"));
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
        super.open();
    }

    private static void migrate(Path file, String version) {
        Flyway.configure(UpgradeTest.class.getClassLoader())
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations("classpath:chat/adapter/persistence/sqlite")
                .target(version)
                .load()
                .migrate();
    }

    private static void createFirstVersion(Path file) throws SQLException {
        migrate(file, "1");
        try (Sql sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + file))) {
            for (String insert : ROWS) {
                sql.write(insert);
            }
        }
    }

    @Test
    void keeps_the_log_of_a_room() {
        Message hello = Message.posted(
                OPS.id(),
                new Revision(2),
                Author.of(OLA),
                NOW,
                Optional.of(new ClientId("c-1")),
                MessageBody.of(new Content("hello @jan"), Optional.empty(), Mentions.NONE));
        List<Message> rows = List.of(
                Message.membershipEvent(OPS.id(), new Revision(1), MembershipEventType.JOINED, Author.of(OLA), NOW),
                hello,
                Message.roomEvent(OPS, new Revision(3), Author.of(OLA), NOW));
        var newest = new PageRequest(PageRequest.Direction.NEWEST, 0, 50);
        assertEquals(rows, history().page(OPS.id(), newest).messages());
        assertEquals(
                rows,
                history()
                        .changes(OPS.id(), OLA.id(), Revision.ZERO)
                        .orElseThrow()
                        .messages());
    }

    @Test
    void marks_all_old_messages_as_read() {
        RoomSummary.OwnMembership own =
                new RoomSummary.OwnMembership(Role.OWNER, NotificationLevel.ALL, new ReadMarker(3), UnreadCounts.NONE);
        RoomSummary summary = new RoomSummary(OPS, 1, new Revision(3), 3, List.of(), Optional.of(own));
        assertEquals(Optional.of(summary), rooms().find(OPS.id(), OLA.id()));
        post(RoomId.GENERAL, OLA, "news, @jan");
        assertEquals(new UnreadCounts(1, 1), unread(RoomId.GENERAL, JAN));
    }

    @Test
    void an_old_room_accepts_repeats_posts_edits_and_reactions() {
        Message hello = history()
                .page(OPS.id(), new PageRequest(PageRequest.Direction.BEFORE, 3, 1))
                .messages()
                .get(0);
        assertEquals(new PostResult(hello, true), postOnce(OPS.id(), OLA, "hello @jan", "c-1"));
        assertEquals(4, post(OPS.id(), OLA, "next").message().seq());
        Message edited = edit(hello.id(), OLA, "hello");
        assertEquals(new Revision(5), edited.revision());
        assertEquals(new Revision(6), react(hello.id(), OLA, "👍", true).revision());
    }

    @Test
    void continues_an_erasure_that_an_older_version_began() throws SQLException {
        close();
        Path old = directory.resolve("old");
        assertTrue(old.toFile().mkdir());
        Path file = old.resolve("chat.db");
        migrate(file, "6");
        try (Sql sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + file))) {
            sql.write("INSERT INTO account (id, name, name_key, password_hash, admin, created_at, state)"
                    + " VALUES (1, 'deleted-1', '#1', '', 0, 5, 'deleted')");
            for (long seq = 1; seq <= 3; seq++) {
                sql.write(
                        "INSERT INTO message (id, revision, author_id, at, content) VALUES (?, ?, 1, 5, 'a secret')",
                        1L << 29 | seq,
                        seq);
            }
            sql.write("UPDATE room SET head = 3, last_seq = 3 WHERE id = 1");
            sql.write("INSERT INTO erasure (user_id, done_to) VALUES (1, ?)", 1L << 29 | 1);
        }
        directory = old;
        super.open();
        awaitBackgroundTasks();
        assertEquals(1, count("message WHERE content IS NOT NULL"));
        assertEquals(2, count("message WHERE deleted = 1"));
    }

    @Test
    void keeps_the_client_ids_of_a_room_that_is_purged_after_the_upgrade() {
        awaitBackgroundTasks();
        assertEquals(0, count("message WHERE id >> 29 = 3"));
        assertRefused(IDEMPOTENCY_CONFLICT, () -> postOnce(RoomId.GENERAL, OLA, "gone", "c-2"));
    }

    @Test
    void folds_the_names_of_an_older_version_again() throws SQLException {
        close();
        Path old = directory.resolve("old");
        assertTrue(old.toFile().mkdir());
        Path file = old.resolve("chat.db");
        migrate(file, "7");
        try (Sql sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + file))) {
            sql.write("INSERT INTO account (id, name, name_key, words, password_hash, admin, created_at, display_name)"
                    + " VALUES (1, 'STRASSE', 'strasse', ' strasse', 'h', 1, 5, ''),"
                    + " (2, 'STRAẞE', 'straße', ' straße', 'h', 0, 5, 'Łukasz'),"
                    + " (3, 'λόγος', 'λόγος', ' λόγος', 'h', 0, 5, '')");
            sql.write("INSERT INTO room (id, name, name_key, topic) VALUES (2, 'λόγος', 'λόγος', ''),"
                    + " (3, 'STRASSE', 'strasse', ''), (4, 'STRAẞE', 'straße', '')");
        }
        directory = old;
        super.open();
        assertEquals(
                List.of("1 STRASSE strasse", "2 STRAẞE-2 strasse-2", "3 λόγος λόγοσ"),
                list("SELECT id || ' ' || name || ' ' || name_key FROM account ORDER BY id"));
        assertEquals(List.of("general", "λόγοσ", "strasse", "straße"), list("SELECT name_key FROM room ORDER BY id"));
        assertEquals(List.of(" strasse 2 lukasz"), list("SELECT folded_words FROM account WHERE id = 2"));
    }

    private List<String> list(String query) throws SQLException {
        try (Sql sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("chat.db")))) {
            return sql.all(query, row -> row.getString(1));
        }
    }
}
