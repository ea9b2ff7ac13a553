package chat.adapter.persistence.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.sql.StorageException;
import chat.adapter.persistence.transaction.BackgroundTask.Kind;
import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.port.Supervisor;
import chat.domain.port.fake.RecordingEventPublisher;
import chat.domain.port.fake.RecordingSupervisor;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

final class BackgroundTasksTest {
    private static final BackgroundTask ONE = new BackgroundTask(Kind.PURGE_ROOM, 1);
    private static final BackgroundTask TWO = new BackgroundTask(Kind.PURGE_ROOM, 2);
    private static final BackgroundTask OTHER = new BackgroundTask(Kind.ERASE_MESSAGES, 1);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final List<String> done = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path directory;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Writer writer;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private ReadPool readers;

    private TaskHandler purge = (transaction, subject, progress) -> {
        done.add("purge " + subject + " " + progress);
        return progress == 2 ? Optional.empty() : Optional.of(new TaskHandler.Next(progress + 1, Duration.ZERO));
    };
    private final TaskHandler erase = (transaction, subject, progress) -> {
        done.add("erase " + subject);
        return Optional.of(new TaskHandler.Next(progress, Duration.ofSeconds(3)));
    };

    @BeforeEach
    void open() throws SQLException {
        try (Sql sql = new Sql(DriverManager.getConnection(url()))) {
            sql.write("CREATE TABLE background_task"
                    + " (kind TEXT, subject INTEGER, progress INTEGER DEFAULT 0, PRIMARY KEY (kind, subject))");
        }
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(url());
        readers = new ReadPool(source, 1, Duration.ofSeconds(5));
        writer = Writer.start(
                () -> DriverManager.getConnection(url()),
                new RecordingEventPublisher(),
                CommitMeter.NONE,
                new RecordingSupervisor(),
                10);
    }

    @AfterEach
    void close() {
        readers.close();
        writer.close();
    }

    private String url() {
        return "jdbc:sqlite:" + directory.resolve("test.db");
    }

    private BackgroundTasks tasks() {
        return tasks(new RecordingSupervisor());
    }

    private BackgroundTasks tasks(Supervisor supervisor) {
        return new BackgroundTasks(
                writer,
                readers,
                Map.of(
                        Kind.PURGE_ROOM,
                        (transaction, subject, progress) -> purge.runPiece(transaction, subject, progress),
                        Kind.ERASE_MESSAGES,
                        erase),
                supervisor,
                nanos::get);
    }

    private void add(BackgroundTask... tasks) {
        writer.submit(RoomLoad.NONE, transaction -> {
            for (BackgroundTask task : tasks) {
                TaskRows.insert(transaction.sql(), task);
            }
            return "added";
        });
    }

    @Test
    void runs_a_piece_of_each_task_in_turn_until_all_are_done() {
        BackgroundTasks tasks = tasks();
        add(ONE, TWO);
        assertEquals(Duration.ZERO, tasks.runDue());
        tasks.runDue();
        tasks.runDue();
        assertEquals(Duration.ofSeconds(5), tasks.runDue());
        assertEquals(List.of("purge 1 0", "purge 2 0", "purge 1 1", "purge 2 1", "purge 1 2", "purge 2 2"), done);
    }

    @Test
    void continues_after_a_restart_where_it_stopped() {
        add(ONE);
        tasks().runDue();
        tasks().runDue();
        assertEquals(List.of("purge 1 0", "purge 1 1"), done);
    }

    @Test
    void waits_for_the_delay_that_a_task_requests() {
        BackgroundTasks tasks = tasks();
        add(OTHER);
        assertEquals(Duration.ofSeconds(3), tasks.runDue());
        advance(Duration.ofSeconds(2));
        assertEquals(Duration.ofSeconds(1), tasks.runDue());
        assertEquals(List.of("erase 1"), done);
        advance(Duration.ofSeconds(1));
        tasks.runDue();
        assertEquals(List.of("erase 1", "erase 1"), done);
    }

    @Test
    void retries_a_failed_task_with_back_off_without_delaying_others() {
        BackgroundTasks tasks = tasks();
        TaskHandler fine = purge;
        purge = (transaction, subject, progress) -> {
            if (subject == 2) {
                return fine.runPiece(transaction, subject, progress);
            }
            done.add("tried");
            throw done.size() % 2 == 0
                    ? new IllegalStateException("planned")
                    : new ChatException(ErrorCode.CONFLICT, "planned");
        };
        add(ONE);
        for (int seconds : List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300)) {
            int before = done.size();
            tasks.runDue();
            assertEquals(before + 1, done.size());
            advance(Duration.ofSeconds(seconds).minusMillis(1));
            tasks.runDue();
            assertEquals(before + 1, done.size());
            advance(Duration.ofMillis(1));
        }
        done.clear();
        add(TWO);
        purge = fine;
        tasks.runDue();
        assertEquals(List.of("purge 1 0", "purge 2 0"), done);
    }

    @Test
    void retries_a_piece_that_throws_an_error_with_back_off() {
        BackgroundTasks tasks = tasks();
        TaskHandler fine = purge;
        purge = (transaction, subject, progress) -> {
            done.add("tried");
            throw new StackOverflowError("planned");
        };
        add(ONE);
        assertEquals(Duration.ofSeconds(1), tasks.runDue());
        tasks.runDue();
        assertEquals(List.of("tried"), done);
        advance(Duration.ofSeconds(1));
        assertEquals(Duration.ofSeconds(2), tasks.runDue());
        purge = fine;
        advance(Duration.ofSeconds(2));
        tasks.runDue();
        assertEquals(List.of("tried", "tried", "purge 1 0"), done);
    }

    @Test
    void skips_tasks_of_an_unknown_kind() {
        BackgroundTasks tasks = tasks();
        change("INSERT INTO background_task (kind, subject) VALUES ('archive_room', 1), ('warm_up', 1)");
        add(ONE);
        tasks.runDue();
        tasks.runDue();
        tasks.runDue();
        assertEquals(Duration.ofSeconds(5), tasks.runDue());
        assertEquals(List.of("purge 1 0", "purge 1 1", "purge 1 2"), done);
        List<String> left = writer.submit(
                RoomLoad.NONE,
                transaction -> transaction
                        .sql()
                        .all("SELECT kind FROM background_task ORDER BY kind", row -> row.getString(1)));
        assertEquals(List.of("archive_room", "warm_up"), left);
    }

    @Test
    void continues_by_itself_after_a_failed_query() throws InterruptedException {
        HeldBackOff backOff = new HeldBackOff(new RecordingSupervisor());
        CountDownLatch run = new CountDownLatch(1);
        purge = (transaction, subject, progress) -> {
            run.countDown();
            return Optional.empty();
        };
        BackgroundTasks tasks = tasks(backOff);
        add(ONE);
        change("ALTER TABLE background_task RENAME TO elsewhere");
        tasks.start();
        backOff.awaitBegin();
        change("ALTER TABLE elsewhere RENAME TO background_task");
        backOff.end();
        assertTrue(run.await(30, TimeUnit.SECONDS));
        tasks.stop();
        assertEquals(1, backOff.faults().size());
        assertInstanceOf(StorageException.class, backOff.faults().get(0));
    }

    private void change(String sql) {
        writer.submit(RoomLoad.NONE, transaction -> transaction.sql().write(sql));
    }

    @Test
    void rolls_back_a_piece_that_fails() {
        BackgroundTasks tasks = tasks();
        add(ONE);
        purge = (transaction, subject, progress) -> {
            TaskRows.insert(transaction.sql(), TWO);
            throw new ChatException(ErrorCode.CONFLICT, "planned");
        };
        tasks.runDue();
        assertEquals(
                List.of(ONE), writer.submit(RoomLoad.NONE, transaction -> TaskRows.all(transaction.sql(), kind -> {})));
    }

    @Test
    void runs_tasks_added_together_on_its_own_thread() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        Set<String> alive = ConcurrentHashMap.newKeySet();
        purge = (transaction, subject, progress) -> {
            Thread.getAllStackTraces().keySet().forEach(thread -> alive.add(thread.getName()));
            both.countDown();
            return Optional.empty();
        };
        BackgroundTasks tasks = tasks();
        tasks.start();
        add(ONE, TWO);
        tasks.wake();
        assertTrue(both.await(1, TimeUnit.MINUTES));
        tasks.stop();
        assertTrue(alive.contains("background-tasks"), alive.toString());
    }

    private void advance(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
