package chat.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.bench.websocket.Pacer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final long START = 5_000;
    private static final long MILLI = 1_000_000;

    private final List<Long> sent = new ArrayList<>();

    @Test
    void messages_are_due_at_even_intervals() {
        Schedule schedule = new Schedule(START, 1_000, 3);

        assertEquals(START, schedule.take());
        assertEquals(START + MILLI, schedule.take());
        assertFalse(schedule.isFinished());
        assertEquals(START + 2 * MILLI, schedule.take());
        assertTrue(schedule.isFinished());
    }

    @Test
    void intervals_do_not_drift_by_rounding() {
        Schedule schedule = new Schedule(0, 3, 30_001);

        for (int i = 0; i < 30_000; i++) {
            schedule.take();
        }

        assertEquals(10_000_000_000_000L, schedule.take());
    }

    @Test
    void threads_share_the_messages_of_a_schedule() {
        List<Long> due = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            Schedule share = new Schedule(START, 1_000, 6).share(thread, 4);
            while (!share.isFinished()) {
                due.add(share.take() - START);
            }
        }

        assertEquals(List.of(0L, 4 * MILLI, MILLI, 5 * MILLI, 2 * MILLI, 3 * MILLI), due);
    }

    @Test
    void a_thread_without_a_message_has_nothing_to_send() {
        assertTrue(new Schedule(START, 1_000, 6).share(6, 20).isFinished());
    }

    @Test
    void nothing_is_sent_before_it_is_due() {
        Poster poster = new Poster(new Schedule(START, 1_000, 2), List.of(sent::add));

        assertEquals(START, poster.run(START - 1));
        assertEquals(List.of(), sent);
        assertEquals(START + MILLI, poster.run(START));
        assertEquals(List.of(START), sent);
    }

    /** With a closed loop, the messages that a stall delays would not count as slow. */
    @Test
    void after_a_stall_each_message_keeps_the_time_at_which_it_was_due() {
        Poster poster = new Poster(new Schedule(START, 1_000, 4), List.of(sent::add));
        poster.run(START);

        assertEquals(Pacer.IDLE, poster.run(START + 500 * MILLI));

        assertEquals(List.of(START, START + MILLI, START + 2 * MILLI, START + 3 * MILLI), sent);
        assertEquals(499 * MILLI, poster.maxDelay());
        assertTrue(poster.isFinished());
    }

    @Test
    void a_long_backlog_is_sent_in_bursts_so_that_reading_goes_on() {
        Poster poster = new Poster(new Schedule(0, 1_000, 100), List.of(sent::add));
        long now = 1_000 * MILLI;

        assertEquals(now, poster.run(now));
        assertEquals(32, sent.size());
        assertFalse(poster.isFinished());
        assertEquals(now, poster.run(now));
        assertEquals(64, sent.size());
    }

    @Test
    void senders_take_turns() {
        List<String> order = new ArrayList<>();
        Poster poster =
                new Poster(new Schedule(0, 1_000, 3), List.of(due -> order.add("ola"), due -> order.add("jan")));

        poster.run(1_000 * MILLI);

        assertEquals(List.of("ola", "jan", "ola"), order);
    }

    @Test
    void a_cancelled_poster_sends_nothing_more() {
        Poster poster = new Poster(new Schedule(0, 1_000, 100), List.of(sent::add));
        poster.run(0);

        poster.cancel();

        assertEquals(Pacer.IDLE, poster.run(1_000 * MILLI));
        assertEquals(1, sent.size());
        assertTrue(poster.isFinished());
    }
}
