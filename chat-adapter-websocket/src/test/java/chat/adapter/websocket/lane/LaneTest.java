package chat.adapter.websocket.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.fake.ManualPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work in order. */
final class LaneTest {
    private final ManualPool pool = new ManualPool();
    private final List<String> done = new ArrayList<>();

    private void one(Queue<String> queue) {
        done.add(String.valueOf(queue.poll()));
    }

    @Test
    void does_nothing_on_the_thread_that_adds() {
        new Lane<>(pool, this::one).add("a");
        assertEquals(List.of(), done);
    }

    @Test
    void lets_others_have_a_turn_between_two_pieces() {
        Lane<String> lane = new Lane<>(pool, this::one);
        lane.add("a");
        lane.add("b");
        pool.execute(() -> done.add("other"));
        pool.runAll();
        assertEquals(List.of("a", "other", "b"), done.subList(0, 3));
    }

    @Test
    void goes_on_after_a_fault() {
        Lane<String> lane = new Lane<>(pool, queue -> {
            String piece = String.valueOf(queue.poll());
            done.add(piece);
            if (piece.equals("bad")) {
                throw new IllegalStateException("bad");
            }
        });
        lane.add("bad");
        lane.add("good");
        pool.runAll();
        assertEquals("good", done.get(1));
    }

    @Test
    void goes_on_even_if_a_thread_died_of_it() {
        Lane<String> lane = new Lane<>(pool, queue -> {
            String piece = String.valueOf(queue.poll());
            done.add(piece);
            if (piece.equals("fatal")) {
                throw new StackOverflowError();
            }
        });
        lane.add("fatal");
        lane.add("good");
        assertThrows(StackOverflowError.class, pool::runOne);
        pool.runAll();
        assertEquals("good", done.get(1));
    }

    @Test
    void can_be_woken_without_work_even_while_it_is_busy() {
        AtomicInteger turns = new AtomicInteger();
        List<Lane<String>> self = new ArrayList<>();
        Lane<String> lane = new Lane<>(pool, queue -> {
            if (turns.incrementAndGet() == 1) {
                self.get(0).wake();
            }
        });
        self.add(lane);
        lane.wake();
        pool.runAll();
        assertEquals(2, turns.get());
    }

    @Test
    void forgets_its_work_when_the_pool_is_gone() {
        Lane<String> lane = new Lane<>(
                work -> {
                    throw new RejectedExecutionException();
                },
                this::one);
        lane.add("a");
        lane.add("b");
        assertEquals(List.of(), done);
    }

    @Test
    void never_does_two_pieces_at_once_nor_out_of_order() throws Exception {
        int pieces = 20_000;
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch left = new CountDownLatch(pieces);
        List<Integer> seen = new ArrayList<>();
        AtomicInteger inside = new AtomicInteger();
        Lane<Integer> lane = new Lane<>(threads, queue -> {
            assertEquals(1, inside.incrementAndGet());
            for (Integer piece = queue.poll(); piece != null; piece = queue.poll()) {
                seen.add(piece);
                left.countDown();
            }
            inside.decrementAndGet();
        });
        for (int i = 0; i < pieces; i++) {
            lane.add(i);
        }
        assertTrue(left.await(20, TimeUnit.SECONDS));
        threads.shutdownNow();
        for (int i = 0; i < pieces; i++) {
            assertEquals(i, seen.get(i));
        }
        assertFalse(inside.get() > 1);
    }
}
