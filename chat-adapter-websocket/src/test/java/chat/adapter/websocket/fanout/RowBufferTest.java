package chat.adapter.websocket.fanout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.message.Author;
import chat.domain.message.Content;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.Revision;
import chat.domain.room.RoomId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The bounds of what waits for the fan-out of a room. */
final class RowBufferTest {
    private static final Author JAN = new Author(new UserId(2), new Username("jan"));

    private final RowBuffer buffer = new RowBuffer();

    private static Message row(long revision, int chars) {
        MessageBody body = MessageBody.of(new Content("x".repeat(chars)), Optional.empty(), Mentions.NONE);
        return Message.posted(new RoomId(1), new Revision(revision), JAN, Instant.EPOCH, Optional.empty(), body);
    }

    private int drain() {
        int rows = 0;
        while (buffer.poll(Long.MAX_VALUE) != null) {
            rows++;
        }
        return rows;
    }

    @Test
    void holds_a_limited_number_of_rows() {
        for (long revision = 1; revision <= 10_000; revision++) {
            buffer.add(row(revision, 1));
        }
        int held = drain();
        assertTrue(held <= RowBuffer.MAX_ROWS, () -> held + " rows");
        assertEquals(10_000 - held, buffer.dropped());
        assertEquals(10_000, buffer.published());
    }

    @Test
    void holds_a_limited_number_of_bytes() {
        int chars = 8_000;
        for (long revision = 1; revision <= 1_000; revision++) {
            buffer.add(row(revision, chars));
        }
        int held = drain();
        assertTrue(held > 0 && 2L * held * chars <= RowBuffer.MAX_BYTES, () -> held + " rows");
        assertEquals(1_000 - held, buffer.dropped());
    }

    @Test
    void holds_one_row_of_any_size() {
        buffer.add(row(1, RowBuffer.MAX_BYTES));
        assertEquals(0, buffer.dropped());
        assertNotNull(buffer.poll(1));
    }

    @Test
    void forgets_the_size_of_rows_that_were_taken() {
        for (long revision = 1; revision <= 10_000; revision++) {
            buffer.add(row(revision, 8_000));
            assertNotNull(buffer.poll(revision));
        }
        assertEquals(0, buffer.dropped());
        assertTrue(buffer.isEmpty());
    }

    @Test
    void keeps_a_row_with_a_higher_revision() {
        buffer.add(row(3, 1));
        assertNull(buffer.poll(2));
        assertEquals(3, buffer.firstRevision());
        assertNotNull(buffer.poll(3));
    }
}
