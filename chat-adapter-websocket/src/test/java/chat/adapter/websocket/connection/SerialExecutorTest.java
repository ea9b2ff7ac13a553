package chat.adapter.websocket.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.fake.ManualExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tasks run in order, one at a time. */
final class SerialExecutorTest {
    private final ManualExecutor pool = new ManualExecutor();
    private final List<String> done = new ArrayList<>();

    private void one(Queue<String> queue) {
        done.add(String.valueOf(queue.poll()));
    }

    @Test
    void runs_nothing_on_the_thread_that_adds() {
        new SerialExecutor<>("a test", pool, this::one).add("a");
        assertEquals(List.of(), done);
    }

    @Test
    void yields_to_other_tasks_between_two_batches() {
        SerialExecutor<String> executor = new SerialExecutor<>("a test", pool, this::one);
        executor.add("a");
        executor.add("b");
        pool.execute(() -> done.add("other"));
        pool.runAll();
        assertEquals(List.of("a", "other", "b"), done.subList(0, 3));
    }

    @Test
    void continues_after_an_exception() {
        SerialExecutor<String> executor = new SerialExecutor<>("a test", pool, queue -> {
            String item = String.valueOf(queue.poll());
            done.add(item);
            if (item.equals("bad")) {
                throw new IllegalStateException("bad");
            }
        });
        executor.add("bad");
        executor.add("good");
        pool.runAll();
        assertEquals("good", done.get(1));
    }

    @Test
    void continues_after_an_error() {
        SerialExecutor<String> executor = new SerialExecutor<>("a test", pool, queue -> {
            String item = String.valueOf(queue.poll());
            done.add(item);
            if (item.equals("fatal")) {
                throw new StackOverflowError("planned");
            }
        });
        executor.add("fatal");
        executor.add("good");
        pool.runAll();
        assertEquals(List.of("fatal", "good"), done.subList(0, 2));
    }

    private final class FailingOnce implements Executor {
        private final Consumer<Runnable> first;
        private boolean failed;

        private FailingOnce(Consumer<Runnable> first) {
            this.first = first;
        }

        @Override
        public void execute(Runnable work) {
            if (failed) {
                pool.execute(work);
            } else {
                failed = true;
                first.accept(work);
            }
        }
    }

    private void assertProcessesItemsOnceInOrder(Consumer<Runnable> first) {
        SerialExecutor<String> executor = new SerialExecutor<>("a test", new FailingOnce(first), this::all);
        executor.add("a");
        executor.add("b");
        pool.runAll();
        executor.add("c");
        pool.runAll();
        assertEquals(List.of("a", "b", "c"), done);
    }

    private void all(Queue<String> queue) {
        for (String item = queue.poll(); item != null; item = queue.poll()) {
            done.add(item);
        }
    }

    @Test
    void processes_all_items_with_the_next_one_after_the_pool_threw_an_error() {
        assertProcessesItemsOnceInOrder(work -> {
            throw new OutOfMemoryError("unable to create native thread");
        });
    }

    @Test
    void processes_all_items_with_the_next_one_after_the_pool_rejected_a_task() {
        assertProcessesItemsOnceInOrder(work -> {
            throw new RejectedExecutionException("planned");
        });
    }

    @Test
    void processes_each_item_once_if_the_pool_accepted_the_task_and_threw() {
        assertProcessesItemsOnceInOrder(work -> {
            pool.execute(work);
            throw new OutOfMemoryError("unable to create native thread");
        });
    }

    @Test
    void processes_each_item_once_if_the_pool_ran_the_task_and_threw() {
        assertProcessesItemsOnceInOrder(work -> {
            work.run();
            throw new OutOfMemoryError("planned");
        });
    }

    @Test
    void trigger_runs_the_work_without_items_even_while_it_runs() {
        AtomicInteger turns = new AtomicInteger();
        List<SerialExecutor<String>> self = new ArrayList<>();
        SerialExecutor<String> executor = new SerialExecutor<>("a test", pool, queue -> {
            if (turns.incrementAndGet() == 1) {
                self.get(0).trigger();
            }
        });
        self.add(executor);
        executor.trigger();
        pool.runAll();
        assertEquals(2, turns.get());
    }

    @Test
    void a_rejecting_pool_causes_no_exception() {
        SerialExecutor<String> executor = new SerialExecutor<>(
                "a test",
                work -> {
                    throw new RejectedExecutionException();
                },
                this::one);
        executor.add("a");
        executor.add("b");
        assertEquals(List.of(), done);
    }

    @Test
    void processes_items_one_at_a_time_and_in_order() throws Exception {
        int items = 20_000;
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch left = new CountDownLatch(items);
        List<Integer> processed = new ArrayList<>();
        AtomicInteger inside = new AtomicInteger();
        SerialExecutor<Integer> executor = new SerialExecutor<>("a test", threads, queue -> {
            assertEquals(1, inside.incrementAndGet());
            for (Integer item = queue.poll(); item != null; item = queue.poll()) {
                processed.add(item);
                left.countDown();
            }
            inside.decrementAndGet();
        });
        for (int i = 0; i < items; i++) {
            executor.add(i);
        }
        assertTrue(left.await(20, TimeUnit.SECONDS));
        threads.shutdownNow();
        for (int i = 0; i < items; i++) {
            assertEquals(i, processed.get(i));
        }
        assertFalse(inside.get() > 1);
    }
}
