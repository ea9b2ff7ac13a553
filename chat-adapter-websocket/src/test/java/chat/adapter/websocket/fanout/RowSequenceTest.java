package chat.adapter.websocket.fanout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.message.Author;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Message;
import chat.domain.message.Revision;
import chat.domain.room.RoomId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RowSequenceTest {
    private final List<GapFill> gaps = new ArrayList<>();
    private final RowSequence rows = new RowSequence(gaps::add);

    private static Message row(long revision) {
        return Message.membershipEvent(
                new RoomId(1),
                new Revision(revision),
                MembershipEventType.JOINED,
                new Author(new UserId(2), new Username("jan")),
                Instant.EPOCH);
    }

    @Test
    void rows_dropped_after_the_look_for_losses_are_a_loss_in_a_new_sequence_too() {
        assertEquals(0, rows.takeLoss());
        for (long revision = 1; revision <= RowBuffer.MAX_ROWS + 1; revision++) {
            rows.add(row(revision));
        }
        assertNull(rows.next());
        assertEquals(List.of(), gaps);
        assertEquals(RowBuffer.MAX_ROWS, rows.takeLoss());
        RowSequence.SequencedRow next = rows.next();
        assertNotNull(next);
        assertEquals(RowBuffer.MAX_ROWS + 1, next.row().revision().value());
    }
}
