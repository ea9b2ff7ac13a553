package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.account.User;
import chat.domain.message.Message;
import chat.domain.message.PostResult;
import chat.domain.port.contract.StorageContract;
import chat.domain.room.RoomId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Messages that wait for the writer, because another connection holds the lock of the database. */
final class WriteBacklogTest extends SqliteStorage {
    private static final int ROWS_OF_ROOM_IN_BATCH = 128;
    private static final int COMMANDS_IN_BATCH = 1_024;

    @Test
    void a_full_queue_refuses_messages_and_loses_none_that_was_accepted() throws SQLException {
        User ola = register("ola");
        int capacity = SqliteSettings.DEFAULT.queue();
        List<CompletableFuture<PostResult>> accepted = new ArrayList<>();
        Optional<ErrorCode> refusal = Optional.empty();
        try (Connection lock = lockDatabase()) {
            while (refusal.isEmpty() && accepted.size() <= capacity + COMMANDS_IN_BATCH) {
                try {
                    accepted.add(queue(RoomId.GENERAL, ola, "message " + accepted.size()));
                } catch (ChatException full) {
                    refusal = Optional.of(full.code());
                }
            }
            lock.rollback();
        }
        assertEquals(Optional.of(ErrorCode.UNAVAILABLE), refusal);
        assertTrue(accepted.size() >= capacity, () -> "refused after " + accepted.size());
        long last = accepted.stream()
                .map(StorageContract::stored)
                .mapToLong(result -> result.message().seq())
                .max()
                .orElseThrow();
        assertEquals(accepted.size(), count("message WHERE content LIKE 'message %'"));
        assertEquals(last + 1, post(RoomId.GENERAL, ola, "afterwards").message().seq());
    }

    @Test
    void a_backlog_of_one_room_goes_before_another_room_by_two_batches_at_most() throws SQLException {
        User ola = register("ola");
        RoomId busy = createRoom("busy", ola).id();
        publishedEvents().clear();
        List<CompletableFuture<PostResult>> quiet = new ArrayList<>();
        try (Connection lock = lockDatabase()) {
            for (int i = 0; i < 20 * ROWS_OF_ROOM_IN_BATCH; i++) {
                var unused = queue(busy, ola, "flood " + i);
            }
            for (int i = 0; i < 10; i++) {
                quiet.add(queue(RoomId.GENERAL, ola, "quiet " + i));
            }
            lock.rollback();
        }
        Message last = StorageContract.stored(quiet.get(9)).message();
        List<Message> published = publishedEvents().rows();
        long before = published.subList(0, published.indexOf(last)).stream()
                .filter(row -> row.id().room().equals(busy))
                .count();
        assertTrue(before <= 2 * ROWS_OF_ROOM_IN_BATCH, () -> before + " messages of the busy room came first");
    }

    private CompletableFuture<PostResult> queue(RoomId room, User author, String text) {
        return roomLog()
                .post(StorageContract.newMessage(room, author, text, Optional.empty()), StorageContract.draft(text));
    }

    /** Takes the lock that the writer needs, until the transaction ends. */
    private Connection lockDatabase() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("chat.db"));
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("UPDATE epoch SET name = name");
        }
        return connection;
    }
}
