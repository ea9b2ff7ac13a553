package chat.adapter.persistence.writer;

import static chat.domain.error.ErrorCode.UNAVAILABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.error.ChatException;
import chat.domain.room.RoomId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InboxTest {
    private static final RoomId BUSY = new RoomId(2);
    private static final RoomId QUIET = new RoomId(3);

    private final Inbox inbox = new Inbox(2000);

    @Test
    void gives_all_that_waits_in_order() throws InterruptedException {
        List<Job<?>> put = put(3, Load.row(BUSY, 1));
        assertEquals(put, inbox.take());
    }

    @Test
    void gives_of_one_room_no_more_than_its_share_and_the_rest_next() throws InterruptedException {
        List<Job<?>> busy = put(Batch.MAX_ROWS_OF_ROOM + 2, Load.row(BUSY, 1));
        List<Job<?>> quiet = put(1, Load.row(QUIET, 1));
        List<Job<?>> first = new ArrayList<>(busy.subList(0, Batch.MAX_ROWS_OF_ROOM));
        first.addAll(quiet);
        assertEquals(first, inbox.take());
        assertEquals(busy.subList(Batch.MAX_ROWS_OF_ROOM, busy.size()), inbox.take());
    }

    @Test
    void lets_no_small_row_overtake_a_big_one_of_its_room() throws InterruptedException {
        List<Job<?>> first = put(1, Load.row(BUSY, 1));
        List<Job<?>> big = put(1, Load.row(BUSY, Batch.MAX_CHARS_OF_ROOM));
        List<Job<?>> small = put(1, Load.row(BUSY, 1));
        assertEquals(first, inbox.take());
        assertEquals(big, inbox.take());
        assertEquals(small, inbox.take());
    }

    @Test
    void gives_a_row_that_is_bigger_than_any_share_alone() throws InterruptedException {
        List<Job<?>> huge = put(1, Load.row(BUSY, 10 * Batch.MAX_CHARS_OF_ROOM));
        assertEquals(huge, inbox.take());
    }

    @Test
    void gives_a_bounded_batch() throws InterruptedException {
        List<Job<?>> put = put(Batch.MAX_JOBS + 1, Load.NONE);
        assertEquals(put.subList(0, Batch.MAX_JOBS), inbox.take());
        assertEquals(put.subList(Batch.MAX_JOBS, put.size()), inbox.take());
    }

    @Test
    void refuses_more_than_may_wait() {
        put(2000, Load.NONE);
        ChatException refusal = assertThrows(ChatException.class, () -> put(1, Load.NONE));
        assertEquals(UNAVAILABLE, refusal.code());
        assertEquals(Optional.of(Duration.ofSeconds(1)), refusal.retryAfter());
    }

    @Test
    void takes_nothing_in_once_closed_but_gives_what_waits() throws InterruptedException {
        List<Job<?>> put = put(1, Load.NONE);
        inbox.close();
        assertEquals(
                UNAVAILABLE,
                assertThrows(ChatException.class, () -> put(1, Load.NONE)).code());
        assertFalse(inbox.isDone());
        assertEquals(put, inbox.take());
        assertTrue(inbox.isDone());
        assertEquals(List.of(), inbox.take());
    }

    private List<Job<?>> put(int count, Load load) {
        List<Job<?>> jobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Job<?> job = new Job<>(load, ledger -> "done");
            inbox.put(job);
            jobs.add(job);
        }
        return jobs;
    }
}
