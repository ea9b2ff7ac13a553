package chat.adapter.persistence.writer;

import static chat.domain.error.ErrorCode.FORBIDDEN;
import static chat.domain.error.ErrorCode.UNAVAILABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.persistence.StorageException;
import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.live.News;
import chat.adapter.persistence.sql.Sql;
import chat.domain.error.ChatException;
import chat.domain.message.Author;
import chat.domain.message.Content;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Post;
import chat.domain.message.Revision;
import chat.domain.port.Announcer;
import chat.domain.port.fake.RecordingAnnouncer;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import chat.domain.user.Person;
import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.user.Username;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;

final class CommitterTest {
    private final RecordingAnnouncer announced = new RecordingAnnouncer();
    private final BreakableConnections connections =
            new BreakableConnections(() -> DriverManager.getConnection("jdbc:sqlite:" + file()));
    private final StorageHealth health = new StorageHealth();
    private final List<Integer> measured = new ArrayList<>();
    private final Committer committer = new Committer(connections, announced, () -> measured::add, health);

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path directory;

    private Path file() {
        return directory.resolve("test.db");
    }

    @BeforeEach
    void makeTable() throws SQLException {
        try (Sql sql = new Sql(connections.open())) {
            sql.write("CREATE TABLE note (text TEXT UNIQUE)");
        }
    }

    @AfterEach
    void close() {
        committer.close();
    }

    @Test
    void measures_what_is_committed_and_nothing_that_failed() throws SQLException {
        committer.commit(List.of(noting("one"), noting("two")));
        committer.commit(List.of(noting("one")));
        assertEquals(List.of(2), measured);
    }

    @Test
    void stores_and_tells_all_in_order() throws SQLException {
        Job<String> one = noting("one");
        Job<String> two = noting("two");
        committer.commit(List.of(one, two));
        assertEquals("one", one.await());
        assertEquals("two", two.await());
        assertEquals(List.of("one", "two"), stored());
        assertEquals(List.of("one", "two"), told());
    }

    @Test
    void lets_a_refusal_disturb_nobody() throws SQLException {
        Job<String> one = noting("one");
        Job<String> refused = new Job<>(Load.NONE, ledger -> {
            throw new ChatException(FORBIDDEN, "Not you.");
        });
        Job<String> two = noting("two");
        committer.commit(List.of(one, refused, two));
        assertForbidden(refused);
        assertEquals(List.of("one", "two"), stored());
        assertEquals(List.of("one", "two"), told());
    }

    @Test
    void undoes_what_was_changed_before_a_refusal() throws SQLException {
        Job<String> torn = new Job<>(Load.NONE, ledger -> {
            note(ledger, "torn");
            throw new ChatException(FORBIDDEN, "Too late.");
        });
        Job<String> one = noting("one");
        committer.commit(List.of(torn, one));
        assertForbidden(torn);
        assertEquals("one", one.await());
        assertEquals(List.of("one"), stored());
        assertEquals(List.of("one"), told());
    }

    @Test
    void lets_a_command_that_breaks_fail_alone() throws SQLException {
        Job<String> one = noting("one");
        Job<String> poison = new Job<>(Load.NONE, ledger -> {
            note(ledger, "poison");
            throw new IllegalStateException("boom");
        });
        Job<String> again = noting("one");
        Job<String> two = noting("two");
        committer.commit(List.of(one, poison, again, two));
        assertThrows(StorageException.class, poison::await);
        assertThrows(StorageException.class, again::await);
        assertEquals("two", two.await());
        assertEquals(List.of("one", "two"), stored());
        assertEquals(List.of("one", "two"), told());
    }

    @Test
    void survives_even_an_error() throws SQLException {
        Job<String> poison = new Job<>(Load.NONE, ledger -> {
            throw new StackOverflowError();
        });
        Job<String> one = noting("one");
        committer.commit(List.of(poison, one));
        assertThrows(StorageException.class, poison::await);
        assertEquals(List.of("one"), stored());
    }

    @Test
    void acknowledges_and_tells_nothing_that_could_not_be_committed() throws SQLException {
        connections.breakOn("COMMIT");
        Job<String> one = noting("one");
        Job<String> two = noting("two");
        committer.commit(List.of(one, two));
        assertThrows(StorageException.class, one::await);
        assertThrows(StorageException.class, two::await);
        assertEquals(List.of(), told());
        connections.mend();
        committer.commit(List.of(noting("three")));
        assertEquals(List.of("three"), stored());
        assertEquals(List.of("three"), told());
    }

    @Test
    void takes_another_connection_when_one_is_broken_for_good() throws SQLException {
        committer.commit(List.of(noting("one")));
        int before = connections.opened();
        connections.breakOn("ROLLBACK");
        committer.commit(List.of(new Job<>(Load.NONE, ledger -> {
            throw new IllegalStateException("boom");
        })));
        connections.mend();
        committer.commit(List.of(noting("two")));
        assertEquals(before + 1, connections.opened());
        assertEquals(List.of("one", "two"), stored());
    }

    @Test
    void releases_its_callers_even_if_the_announcer_breaks() throws SQLException {
        Committer shaky = new Committer(connections, new BrokenAnnouncer(), CommitMeter.NONE, health);
        Job<String> one = noting("one");
        shaky.commit(List.of(one));
        assertEquals("one", one.await());
        shaky.close();
    }

    @Test
    void stores_once_and_answers_though_the_meter_breaks() throws SQLException {
        Committer unmeasured = new Committer(
                connections,
                announced,
                () -> changes -> {
                    throw new StackOverflowError("planned");
                },
                health);
        AtomicInteger runs = new AtomicInteger();
        Job<String> one = new Job<>(Load.NONE, ledger -> note(ledger, "one " + runs.incrementAndGet()));
        unmeasured.commit(List.of(one));
        assertEquals("one 1", one.await());
        assertEquals(List.of("one 1"), stored());
        assertEquals(List.of("one 1"), told());
        unmeasured.close();
    }

    @Test
    void stores_though_the_meter_does_not_even_begin() throws SQLException {
        Committer unmeasured = new Committer(
                connections,
                announced,
                () -> {
                    throw new IllegalStateException("planned");
                },
                health);
        Job<String> one = noting("one");
        unmeasured.commit(List.of(one));
        assertEquals("one", one.await());
        unmeasured.close();
    }

    @Test
    void announces_all_the_rest_when_one_announcement_breaks() throws SQLException {
        List<String> heard = new ArrayList<>();
        Announcer shaky = new BrokenAnnouncer() {
            @Override
            public void sessionEnded(SessionId session) {
                heard.add(session.value());
                throw new StackOverflowError("deaf");
            }
        };
        Committer committing = new Committer(connections, shaky, CommitMeter.NONE, health);
        committing.commit(List.of(noting("one"), noting("two")));
        assertEquals(List.of("one", "two"), heard);
        committing.close();
    }

    @Test
    void refuses_with_unavailable_while_the_disk_is_full_and_recovers_by_the_next_commit() throws SQLException {
        connections.breakOn("COMMIT", SQLiteErrorCode.SQLITE_FULL);
        Job<String> one = noting("one");
        Job<String> two = noting("two");
        committer.commit(List.of(one, two));
        ChatException refusal = assertThrows(ChatException.class, one::await);
        assertEquals(UNAVAILABLE, refusal.code());
        assertEquals("The server's disk is full, so nothing can be stored right now.", refusal.detail());
        assertEquals(Optional.of(Duration.ofSeconds(10)), refusal.retryAfter());
        assertThrows(ChatException.class, two::await);
        assertFalse(health.isWritable());
        connections.mend();
        committer.commit(List.of(noting("three")));
        assertTrue(health.isWritable());
        assertEquals(List.of("three"), stored());
    }

    @Test
    void tells_a_disk_that_cannot_be_written_from_a_change_that_cannot_be_stored() {
        for (SQLiteErrorCode code : List.of(
                SQLiteErrorCode.SQLITE_READONLY,
                SQLiteErrorCode.SQLITE_CANTOPEN,
                SQLiteErrorCode.SQLITE_IOERR_WRITE,
                SQLiteErrorCode.SQLITE_IOERR_SHMSIZE,
                SQLiteErrorCode.SQLITE_BUSY)) {
            connections.breakOn("COMMIT", code);
            Job<String> job = noting(code.name());
            committer.commit(List.of(job));
            assertEquals(
                    UNAVAILABLE, assertThrows(ChatException.class, job::await).code(), code.name());
            assertFalse(health.isWritable());
            connections.mend();
            committer.commit(List.of(new Job<>(Load.NONE, ledger -> "fine")));
        }
        connections.breakOn("COMMIT", SQLiteErrorCode.SQLITE_CONSTRAINT);
        Job<String> job = noting("constrained");
        committer.commit(List.of(job));
        assertThrows(StorageException.class, job::await);
        assertTrue(health.isWritable());
    }

    @Test
    void commits_before_one_room_has_too_much_to_tell() throws SQLException {
        List<Job<?>> jobs = new ArrayList<>();
        for (int i = 0; i < 2 * News.MAX_ROWS_OF_ROOM + 10; i++) {
            jobs.add(new Job<>(Load.NONE, ledger -> {
                ledger.news().row(row());
                return "done";
            }));
        }
        committer.commit(jobs);
        assertEquals(List.of(128, 128, 10), measured);
        measured.clear();
        committer.commit(List.of(saying(100_000), saying(40_000), saying(1)));
        assertEquals(List.of(2, 1), measured);
    }

    private static Job<String> saying(int chars) {
        return new Job<>(Load.NONE, ledger -> {
            Message row = row();
            Post post = Post.fresh(new Content("x".repeat(chars)), Optional.empty(), Mentions.NONE);
            ledger.news()
                    .row(Message.posted(
                            row.id().room(), row.revision(), row.author(), row.timestamp(), Optional.empty(), post));
            return "done";
        });
    }

    private static Message row() {
        User ola = new User(new UserId(1), new Username("ola"), false);
        return Message.moved(RoomId.GENERAL, new Revision(1), Message.Kind.JOINED, Author.of(ola), Instant.EPOCH);
    }

    private static Job<String> noting(String text) {
        return new Job<>(Load.NONE, ledger -> note(ledger, text));
    }

    private static String note(Ledger ledger, String text) throws SQLException {
        ledger.sql().write("INSERT INTO note (text) VALUES (?)", text);
        ledger.news().sessionEnded(new SessionId(text));
        return text;
    }

    private static void assertForbidden(Job<String> refused) {
        assertEquals(
                FORBIDDEN, assertThrows(ChatException.class, refused::await).code());
    }

    private List<String> stored() throws SQLException {
        try (Sql sql = new Sql(connections.open())) {
            return sql.all("SELECT text FROM note ORDER BY rowid", row -> row.getString(1));
        }
    }

    private List<String> told() {
        return announced.endedSessions().stream().map(SessionId::value).toList();
    }

    private static class BrokenAnnouncer implements Announcer {
        @Override
        public void committed(List<Message> rows) {
            throw new StackOverflowError("deaf");
        }

        @Override
        public void roomDeleted(RoomId room) {
            throw new StackOverflowError("deaf");
        }

        @Override
        public void placeChanged(RoomId room, UserId member) {
            throw new StackOverflowError("deaf");
        }

        @Override
        public void sessionEnded(SessionId session) {
            throw new StackOverflowError("deaf");
        }

        @Override
        public void accountClosed(UserId user) {
            throw new StackOverflowError("deaf");
        }

        @Override
        public void personChanged(Person person) {
            throw new StackOverflowError("deaf");
        }

        @Override
        public void pointerMoved(RoomId room, UserId reader) {
            throw new StackOverflowError("deaf");
        }

        @Override
        public void countsChanged(MessageId row, Set<UserId> readers) {
            throw new StackOverflowError("deaf");
        }
    }
}
