package chat.adapter.persistence.transaction;

import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.UNAVAILABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.persistence.cache.DataVersions;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.sql.StorageException;
import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.account.Username;
import chat.domain.message.Author;
import chat.domain.message.Content;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.port.EventPublisher;
import chat.domain.port.fake.RecordingEventPublisher;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
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
import org.sqlite.SQLiteException;

final class GroupCommitTest {
    private final RecordingEventPublisher publishedEvents = new RecordingEventPublisher();
    private final BreakableConnections connections =
            new BreakableConnections(() -> DriverManager.getConnection("jdbc:sqlite:" + file()));
    private final StorageHealth health = new StorageHealth();
    private final List<Integer> measured = new ArrayList<>();
    private final GroupCommit groupCommit =
            new GroupCommit(connections, new DataVersions(), publishedEvents, () -> measured::add, health);

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path directory;

    private Path file() {
        return directory.resolve("test.db");
    }

    @BeforeEach
    void createTable() throws SQLException {
        try (Sql sql = new Sql(connections.open())) {
            sql.write("CREATE TABLE note (text TEXT UNIQUE)");
        }
    }

    @AfterEach
    void close() {
        groupCommit.close();
    }

    @Test
    void measures_only_successful_commits() throws SQLException {
        groupCommit.commit(List.of(insertCommand("one"), insertCommand("two")));
        groupCommit.commit(List.of(insertCommand("one")));
        assertEquals(List.of(2), measured);
    }

    @Test
    void stores_and_publishes_in_order() throws SQLException {
        PendingCommand<String> one = insertCommand("one");
        PendingCommand<String> two = insertCommand("two");
        groupCommit.commit(List.of(one, two));
        assertEquals("one", one.await());
        assertEquals("two", two.await());
        assertEquals(List.of("one", "two"), stored());
        assertEquals(List.of("one", "two"), published());
    }

    @Test
    void a_refusal_affects_no_other_command() throws SQLException {
        PendingCommand<String> one = insertCommand("one");
        PendingCommand<String> refused = new PendingCommand<>(RoomLoad.NONE, transaction -> {
            throw new ChatException(FORBIDDEN, "Not you.");
        });
        PendingCommand<String> two = insertCommand("two");
        groupCommit.commit(List.of(one, refused, two));
        assertForbidden(refused);
        assertEquals(List.of("one", "two"), stored());
        assertEquals(List.of("one", "two"), published());
    }

    @Test
    void rolls_back_the_changes_of_a_refused_command() throws SQLException {
        PendingCommand<String> torn = new PendingCommand<>(RoomLoad.NONE, transaction -> {
            insert(transaction, "torn");
            throw new ChatException(FORBIDDEN, "Too late.");
        });
        PendingCommand<String> one = insertCommand("one");
        groupCommit.commit(List.of(torn, one));
        assertForbidden(torn);
        assertEquals("one", one.await());
        assertEquals(List.of("one"), stored());
        assertEquals(List.of("one"), published());
    }

    @Test
    void a_failing_command_fails_alone() throws SQLException {
        PendingCommand<String> one = insertCommand("one");
        PendingCommand<String> failing = new PendingCommand<>(RoomLoad.NONE, transaction -> {
            insert(transaction, "poison");
            throw new IllegalStateException("boom");
        });
        PendingCommand<String> again = insertCommand("one");
        PendingCommand<String> two = insertCommand("two");
        groupCommit.commit(List.of(one, failing, again, two));
        assertThrows(StorageException.class, failing::await);
        assertThrows(StorageException.class, again::await);
        assertEquals("two", two.await());
        assertEquals(List.of("one", "two"), stored());
        assertEquals(List.of("one", "two"), published());
    }

    @Test
    void an_error_in_a_command_affects_no_other_command() throws SQLException {
        PendingCommand<String> failing = new PendingCommand<>(RoomLoad.NONE, transaction -> {
            throw new StackOverflowError();
        });
        PendingCommand<String> one = insertCommand("one");
        groupCommit.commit(List.of(failing, one));
        assertThrows(StorageException.class, failing::await);
        assertEquals(List.of("one"), stored());
    }

    @Test
    void failed_commits_are_neither_acknowledged_nor_published() throws SQLException {
        connections.breakOn("COMMIT");
        PendingCommand<String> one = insertCommand("one");
        PendingCommand<String> two = insertCommand("two");
        groupCommit.commit(List.of(one, two));
        assertThrows(StorageException.class, one::await);
        assertThrows(StorageException.class, two::await);
        assertEquals(List.of(), published());
        connections.mend();
        groupCommit.commit(List.of(insertCommand("three")));
        assertEquals(List.of("three"), stored());
        assertEquals(List.of("three"), published());
    }

    @Test
    void opens_a_new_connection_if_a_rollback_fails() throws SQLException {
        groupCommit.commit(List.of(insertCommand("one")));
        int before = connections.opened();
        connections.breakOn("ROLLBACK");
        groupCommit.commit(List.of(new PendingCommand<>(RoomLoad.NONE, transaction -> {
            insert(transaction, "torn");
            throw new ChatException(FORBIDDEN, "Too late.");
        })));
        connections.mend();
        groupCommit.commit(List.of(insertCommand("two")));
        assertEquals(before + 1, connections.opened());
        assertEquals(List.of("one", "two"), stored());
    }

    @Test
    void a_failed_statement_can_be_executed_again() {
        PendingCommand<Long> failing = absoluteCommand(Long.MIN_VALUE);
        groupCommit.commit(List.of(failing));
        assertThrows(StorageException.class, failing::await);
        PendingCommand<Long> good = absoluteCommand(-1);
        groupCommit.commit(List.of(good));
        assertEquals(1, good.await());
    }

    // SQLite has no absolute value of the smallest number.
    private static PendingCommand<Long> absoluteCommand(long number) {
        return new PendingCommand<>(
                RoomLoad.NONE,
                transaction -> transaction
                        .sql()
                        .first("SELECT abs(?)", row -> row.getLong(1), number)
                        .orElseThrow());
    }

    @Test
    void waits_only_once_for_the_lock_of_another_program() {
        int before = connections.opened();
        connections.breakOn("BEGIN", SQLiteErrorCode.SQLITE_BUSY);
        List<PendingCommand<?>> batch = List.of(insertCommand("one"), insertCommand("two"), insertCommand("three"));
        groupCommit.commit(batch);
        for (PendingCommand<?> pendingCommand : batch) {
            assertEquals(
                    UNAVAILABLE,
                    assertThrows(ChatException.class, pendingCommand::await).code());
        }
        assertFalse(health.isWritable());
        assertEquals(before + 1, connections.opened(), "each attempt opens a connection");
    }

    @Test
    void does_not_wait_again_until_the_lock_of_another_program_is_released() {
        connections.breakOn("BEGIN", SQLiteErrorCode.SQLITE_BUSY);
        groupCommit.commit(List.of(insertCommand("one")));
        connections.mend();
        assertEquals(0, lockWaitMillis());
        assertEquals(WriteTransaction.LOCK_WAIT_MILLIS, lockWaitMillis());
    }

    private int lockWaitMillis() {
        PendingCommand<Integer> command = new PendingCommand<>(
                RoomLoad.NONE,
                transaction -> transaction
                        .sql()
                        .first("PRAGMA busy_timeout", row -> row.getInt(1))
                        .orElseThrow());
        groupCommit.commit(List.of(command));
        return command.await();
    }

    @Test
    void survives_a_connection_that_can_not_be_opened() throws SQLException {
        connections.breakOpening(new SQLiteException("planned", SQLiteErrorCode.SQLITE_CANTOPEN));
        PendingCommand<String> one = insertCommand("one");
        PendingCommand<String> two = insertCommand("two");
        groupCommit.commit(List.of(one, two));
        assertEquals(UNAVAILABLE, assertThrows(ChatException.class, one::await).code());
        assertEquals(UNAVAILABLE, assertThrows(ChatException.class, two::await).code());
        assertFalse(health.isWritable());
        connections.breakOpening(new OutOfMemoryError("planned"));
        PendingCommand<String> three = insertCommand("three");
        groupCommit.commit(List.of(three));
        assertThrows(StorageException.class, three::await);
        connections.mend();
        groupCommit.commit(List.of(insertCommand("four")));
        assertTrue(health.isWritable());
        assertEquals(List.of("four"), stored());
    }

    @Test
    void callers_are_released_though_one_can_not_be() throws SQLException {
        PendingCommand<String> mute = new PendingCommand<>(RoomLoad.NONE, transaction -> insert(transaction, "mute")) {
            @Override
            void complete() {
                throw new StackOverflowError("planned");
            }
        };
        PendingCommand<String> one = insertCommand("one");
        PendingCommand<String> two = insertCommand("two");
        groupCommit.commit(List.of(one, mute, two));
        assertEquals(List.of("one", "mute", "two"), stored());
        assertEquals("one", one.await());
        two.refuse(new ChatException(UNAVAILABLE, "Not told in time."));
        assertEquals("two", two.await());
    }

    @Test
    void callers_are_released_if_the_publisher_fails() throws SQLException {
        GroupCommit unreliable =
                new GroupCommit(connections, new DataVersions(), new BrokenEventPublisher(), CommitMeter.NONE, health);
        PendingCommand<String> one = insertCommand("one");
        unreliable.commit(List.of(one));
        assertEquals("one", one.await());
        unreliable.close();
    }

    @Test
    void stores_a_change_once_if_the_meter_fails_after_the_commit() throws SQLException {
        GroupCommit unmeasured = new GroupCommit(
                connections,
                new DataVersions(),
                publishedEvents,
                () -> changes -> {
                    throw new StackOverflowError("planned");
                },
                health);
        AtomicInteger runs = new AtomicInteger();
        PendingCommand<String> one = new PendingCommand<>(
                RoomLoad.NONE, transaction -> insert(transaction, "one " + runs.incrementAndGet()));
        unmeasured.commit(List.of(one));
        assertEquals("one 1", one.await());
        assertEquals(List.of("one 1"), stored());
        assertEquals(List.of("one 1"), published());
        unmeasured.close();
    }

    @Test
    void stores_a_change_if_the_meter_fails_before_the_commit() throws SQLException {
        GroupCommit unmeasured = new GroupCommit(
                connections,
                new DataVersions(),
                publishedEvents,
                () -> {
                    throw new IllegalStateException("planned");
                },
                health);
        PendingCommand<String> one = insertCommand("one");
        unmeasured.commit(List.of(one));
        assertEquals("one", one.await());
        assertEquals(List.of("one"), stored());
        assertEquals(List.of("one"), published());
        unmeasured.close();
    }

    @Test
    void publishes_the_remaining_events_if_one_fails() throws SQLException {
        List<String> published = new ArrayList<>();
        EventPublisher unreliable = new BrokenEventPublisher() {
            @Override
            public void sessionEnded(SessionId session) {
                published.add(session.value());
                throw new StackOverflowError("planned");
            }
        };
        GroupCommit committing = new GroupCommit(connections, new DataVersions(), unreliable, CommitMeter.NONE, health);
        committing.commit(List.of(insertCommand("one"), insertCommand("two")));
        assertEquals(List.of("one", "two"), published);
        committing.close();
    }

    @Test
    void refuses_with_unavailable_while_the_disk_is_full_and_recovers_with_the_next_commit() throws SQLException {
        connections.breakOn("COMMIT", SQLiteErrorCode.SQLITE_FULL);
        PendingCommand<String> one = insertCommand("one");
        PendingCommand<String> two = insertCommand("two");
        groupCommit.commit(List.of(one, two));
        ChatException refusal = assertThrows(ChatException.class, one::await);
        assertEquals(UNAVAILABLE, refusal.code());
        assertEquals("The server's disk is full, so nothing can be stored right now.", refusal.detail());
        assertEquals(Optional.of(Duration.ofSeconds(10)), refusal.retryAfter());
        assertThrows(ChatException.class, two::await);
        assertFalse(health.isWritable());
        connections.mend();
        groupCommit.commit(List.of(insertCommand("three")));
        assertTrue(health.isWritable());
        assertEquals(List.of("three"), stored());
    }

    @Test
    void distinguishes_storage_failure_from_a_failing_change() {
        for (SQLiteErrorCode code : List.of(
                SQLiteErrorCode.SQLITE_READONLY,
                SQLiteErrorCode.SQLITE_CANTOPEN,
                SQLiteErrorCode.SQLITE_IOERR_WRITE,
                SQLiteErrorCode.SQLITE_IOERR_SHMSIZE,
                SQLiteErrorCode.SQLITE_BUSY,
                SQLiteErrorCode.SQLITE_PERM,
                SQLiteErrorCode.SQLITE_NOMEM,
                SQLiteErrorCode.SQLITE_IOERR_NOMEM,
                SQLiteErrorCode.SQLITE_CORRUPT,
                SQLiteErrorCode.SQLITE_CORRUPT_INDEX,
                SQLiteErrorCode.SQLITE_NOTADB)) {
            connections.breakOn("COMMIT", code);
            PendingCommand<String> pendingCommand = insertCommand(code.name());
            groupCommit.commit(List.of(pendingCommand));
            assertEquals(
                    UNAVAILABLE,
                    assertThrows(ChatException.class, pendingCommand::await).code(),
                    code.name());
            assertFalse(health.isWritable());
            connections.mend();
            groupCommit.commit(List.of(new PendingCommand<>(RoomLoad.NONE, transaction -> "fine")));
        }
        connections.breakOn("COMMIT", SQLiteErrorCode.SQLITE_CONSTRAINT);
        PendingCommand<String> pendingCommand = insertCommand("constrained");
        groupCommit.commit(List.of(pendingCommand));
        assertThrows(StorageException.class, pendingCommand::await);
        assertTrue(health.isWritable());
    }

    @Test
    void commits_early_when_one_room_has_many_events() throws SQLException {
        List<PendingCommand<?>> pendingCommands = new ArrayList<>();
        for (int i = 0; i < 2 * PendingEvents.MAX_ROWS_OF_ROOM + 10; i++) {
            pendingCommands.add(new PendingCommand<>(RoomLoad.NONE, transaction -> {
                transaction.events().messageChanged(row());
                return "done";
            }));
        }
        groupCommit.commit(pendingCommands);
        assertEquals(List.of(128, 128, 10), measured);
        measured.clear();
        groupCommit.commit(List.of(postCommand(100_000), postCommand(40_000), postCommand(1)));
        assertEquals(List.of(2, 1), measured);
    }

    private static PendingCommand<String> postCommand(int chars) {
        return new PendingCommand<>(RoomLoad.NONE, transaction -> {
            Message row = row();
            MessageBody post = MessageBody.of(new Content("x".repeat(chars)), Optional.empty(), Mentions.NONE);
            transaction
                    .events()
                    .messageChanged(Message.posted(
                            row.id().room(), row.revision(), row.author(), row.timestamp(), Optional.empty(), post));
            return "done";
        });
    }

    private static Message row() {
        User ola = new User(new UserId(1), new Username("ola"), false);
        return Message.membershipEvent(
                RoomId.GENERAL, new Revision(1), MembershipEventType.JOINED, Author.of(ola), Instant.EPOCH);
    }

    private static PendingCommand<String> insertCommand(String text) {
        return new PendingCommand<>(RoomLoad.NONE, transaction -> insert(transaction, text));
    }

    private static String insert(WriteTransaction transaction, String text) throws SQLException {
        transaction.sql().write("INSERT INTO note (text) VALUES (?)", text);
        transaction.events().sessionEnded(new SessionId(text));
        return text;
    }

    private static void assertForbidden(PendingCommand<String> refused) {
        assertEquals(
                FORBIDDEN, assertThrows(ChatException.class, refused::await).code());
    }

    private List<String> stored() throws SQLException {
        try (Sql sql = new Sql(connections.open())) {
            return sql.all("SELECT text FROM note ORDER BY rowid", row -> row.getString(1));
        }
    }

    private List<String> published() {
        return publishedEvents.endedSessions().stream().map(SessionId::value).toList();
    }

    private static class BrokenEventPublisher implements EventPublisher {
        @Override
        public void messagesChanged(List<Message> rows) {
            throw new StackOverflowError("planned");
        }

        @Override
        public void roomDeleted(RoomId room) {
            throw new StackOverflowError("planned");
        }

        @Override
        public void membershipChanged(RoomId room, UserId member) {
            throw new StackOverflowError("planned");
        }

        @Override
        public void sessionEnded(SessionId session) {
            throw new StackOverflowError("planned");
        }

        @Override
        public void accountClosed(UserId user) {
            throw new StackOverflowError("planned");
        }

        @Override
        public void userChanged(UserProfile userProfile) {
            throw new StackOverflowError("planned");
        }

        @Override
        public void readMarkerMoved(RoomId room, UserId reader) {
            throw new StackOverflowError("planned");
        }

        @Override
        public void unreadCountsChanged(MessageId row, Set<UserId> readers) {
            throw new StackOverflowError("planned");
        }
    }
}
