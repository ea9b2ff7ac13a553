package chat.adapter.persistence.writer;

import static chat.domain.error.ErrorCode.FORBIDDEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.adapter.persistence.StorageException;
import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.sql.Sql;
import chat.domain.error.ChatException;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.port.Announcer;
import chat.domain.port.fake.RecordingAnnouncer;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import chat.domain.user.Person;
import chat.domain.user.UserId;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommitterTest {
    private final RecordingAnnouncer announced = new RecordingAnnouncer();
    private final BreakableConnections connections =
            new BreakableConnections(() -> DriverManager.getConnection("jdbc:sqlite:" + file()));
    private final List<Integer> measured = new ArrayList<>();
    private final Committer committer = new Committer(connections, announced, () -> measured::add);

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
        Committer shaky = new Committer(connections, new BrokenAnnouncer(), CommitMeter.NONE);
        Job<String> one = noting("one");
        shaky.commit(List.of(one));
        assertEquals("one", one.await());
        shaky.close();
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
        assertEquals(Optional.empty(), refused.result());
    }

    private List<String> stored() throws SQLException {
        try (Sql sql = new Sql(connections.open())) {
            return sql.all("SELECT text FROM note ORDER BY rowid", row -> row.getString(1));
        }
    }

    private List<String> told() {
        return announced.endedSessions().stream().map(SessionId::value).toList();
    }

    private static final class BrokenAnnouncer implements Announcer {
        @Override
        public void committed(List<Message> rows) {
            throw new IllegalStateException("deaf");
        }

        @Override
        public void roomDeleted(RoomId room) {
            throw new IllegalStateException("deaf");
        }

        @Override
        public void placeChanged(RoomId room, UserId member) {
            throw new IllegalStateException("deaf");
        }

        @Override
        public void sessionEnded(SessionId session) {
            throw new IllegalStateException("deaf");
        }

        @Override
        public void accountClosed(UserId user) {
            throw new IllegalStateException("deaf");
        }

        @Override
        public void personChanged(Person person) {
            throw new IllegalStateException("deaf");
        }

        @Override
        public void pointerMoved(RoomId room, UserId reader) {
            throw new IllegalStateException("deaf");
        }

        @Override
        public void countsChanged(MessageId row, Set<UserId> readers) {
            throw new IllegalStateException("deaf");
        }
    }
}
