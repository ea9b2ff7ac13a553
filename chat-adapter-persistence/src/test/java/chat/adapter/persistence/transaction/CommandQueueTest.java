package chat.adapter.persistence.transaction;

import static chat.domain.ErrorCode.UNAVAILABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.ChatException;
import chat.domain.room.RoomId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CommandQueueTest {
    private static final RoomId BUSY = new RoomId(2);
    private static final RoomId QUIET = new RoomId(3);

    private final CommandQueue commandQueue = new CommandQueue(2000);

    @Test
    void returns_all_commands_in_order() throws InterruptedException {
        List<PendingCommand<?>> put = put(3, RoomLoad.row(BUSY, 1));
        assertEquals(put, commandQueue.takeBatch());
    }

    @Test
    void limits_the_rows_of_each_room_in_a_batch() throws InterruptedException {
        List<PendingCommand<?>> busy = put(CommitBatch.MAX_ROWS_OF_ROOM + 2, RoomLoad.row(BUSY, 1));
        List<PendingCommand<?>> quiet = put(1, RoomLoad.row(QUIET, 1));
        List<PendingCommand<?>> first = new ArrayList<>(busy.subList(0, CommitBatch.MAX_ROWS_OF_ROOM));
        first.addAll(quiet);
        assertEquals(first, commandQueue.takeBatch());
        assertEquals(busy.subList(CommitBatch.MAX_ROWS_OF_ROOM, busy.size()), commandQueue.takeBatch());
    }

    @Test
    void keeps_the_order_of_small_and_large_rows_of_a_room() throws InterruptedException {
        List<PendingCommand<?>> first = put(1, RoomLoad.row(BUSY, 1));
        List<PendingCommand<?>> big = put(1, RoomLoad.row(BUSY, CommitBatch.MAX_CHARS_OF_ROOM));
        List<PendingCommand<?>> small = put(1, RoomLoad.row(BUSY, 1));
        assertEquals(first, commandQueue.takeBatch());
        assertEquals(big, commandQueue.takeBatch());
        assertEquals(small, commandQueue.takeBatch());
    }

    @Test
    void a_row_over_the_limit_forms_its_own_batch() throws InterruptedException {
        List<PendingCommand<?>> huge = put(1, RoomLoad.row(BUSY, 10 * CommitBatch.MAX_CHARS_OF_ROOM));
        assertEquals(huge, commandQueue.takeBatch());
    }

    @Test
    void limits_the_size_of_a_batch() throws InterruptedException {
        List<PendingCommand<?>> put = put(CommitBatch.MAX_COMMANDS + 1, RoomLoad.NONE);
        assertEquals(put.subList(0, CommitBatch.MAX_COMMANDS), commandQueue.takeBatch());
        assertEquals(put.subList(CommitBatch.MAX_COMMANDS, put.size()), commandQueue.takeBatch());
    }

    @Test
    void refuses_commands_with_retry_after_when_full() {
        put(2000, RoomLoad.NONE);
        ChatException refusal = assertThrows(ChatException.class, () -> put(1, RoomLoad.NONE));
        assertEquals(UNAVAILABLE, refusal.code());
        assertEquals(Optional.of(Duration.ofSeconds(1)), refusal.retryAfter());
    }

    @Test
    void a_closed_queue_accepts_nothing_and_returns_the_rest() throws InterruptedException {
        List<PendingCommand<?>> put = put(1, RoomLoad.NONE);
        commandQueue.close();
        assertEquals(
                UNAVAILABLE,
                assertThrows(ChatException.class, () -> put(1, RoomLoad.NONE)).code());
        assertFalse(commandQueue.isDrained());
        assertEquals(put, commandQueue.takeBatch());
        assertTrue(commandQueue.isDrained());
        assertEquals(List.of(), commandQueue.takeBatch());
    }

    @Test
    void refuses_all_the_rest_when_one_can_not_be_refused() {
        PendingCommand<String> mute = new PendingCommand<>(RoomLoad.NONE, transaction -> "mute") {
            @Override
            void refuse(ChatException refusal) {
                throw new StackOverflowError("planned");
            }
        };
        PendingCommand<String> abandoned = new PendingCommand<>(RoomLoad.NONE, transaction -> "done");
        commandQueue.abandon(List.of(mute, abandoned));
        assertRefused(abandoned);
        commandQueue.put(mute);
        PendingCommand<String> queued = new PendingCommand<>(RoomLoad.NONE, transaction -> "done");
        commandQueue.put(queued);
        commandQueue.end();
        assertRefused(queued);
        assertTrue(commandQueue.isDrained());
    }

    private static void assertRefused(PendingCommand<?> command) {
        assertEquals(
                UNAVAILABLE, assertThrows(ChatException.class, command::await).code());
    }

    private List<PendingCommand<?>> put(int count, RoomLoad load) {
        List<PendingCommand<?>> pendingCommands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PendingCommand<?> pendingCommand = new PendingCommand<>(load, transaction -> "done");
            commandQueue.put(pendingCommand);
            pendingCommands.add(pendingCommand);
        }
        return pendingCommands;
    }
}
