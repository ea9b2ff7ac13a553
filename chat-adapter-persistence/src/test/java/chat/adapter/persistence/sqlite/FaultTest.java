package chat.adapter.persistence.sqlite;

import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.persistence.sql.StorageException;
import chat.adapter.persistence.transaction.RoomLoad;
import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.RoomSummary;
import chat.domain.membership.UnreadCounts;
import chat.domain.message.Message;
import chat.domain.message.PageRequest;
import chat.domain.port.Workspace;
import chat.domain.port.contract.StorageContract;
import chat.domain.port.contract.WorkspaceContract;
import chat.domain.room.NewRoom;
import chat.domain.room.RoomEdit;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.workspace.RegistrationMode;
import chat.domain.workspace.SettingsOverrides;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;

final class FaultTest extends FaultyStorage {

    @Test
    void a_failed_commit_publishes_nothing_and_reads_continue() {
        User ola = register("ola");
        publishedEvents().clear();
        disk.breakOn("COMMIT");
        assertThrows(StorageException.class, () -> post(RoomId.GENERAL, ola, "lost"));
        assertThrows(StorageException.class, () -> createRoom("ops", ola));
        assertThrows(StorageException.class, () -> register("jan"));
        assertEquals(List.of(), publishedEvents().rows());
        assertEquals(1, rooms().listPublic(ola.id()).size());
        assertEquals(1, newest().size());
    }

    @Test
    void writes_return_their_result_without_the_read_pool() {
        User ola = register("ola");
        User jan = register("jan");
        readers.close();
        RoomSummary ops =
                roomLog().createRoom(new NewRoom(new RoomName("ops"), Topic.NONE, Visibility.PUBLIC, ola.id(), NOW));
        assertEquals(1, ops.members());
        assertEquals(
                new Topic("on call"),
                editTopic(ops.room().id(), ola, "on call").room().topic());
        assertEquals(2, directRoom(ola, jan).summary().members());
    }

    @Test
    void applies_changed_settings_without_the_read_pool() {
        User ola = register("ola");
        Workspace workspace = workspace();
        readers.close();
        SettingsOverrides closed = WorkspaceContract.registration(RegistrationMode.CLOSED);
        assertEquals(closed, workspace.update(closed, ola.id(), NOW));
        assertEquals(closed, workspace.overrides());
    }

    @Test
    void keeps_the_old_settings_if_new_ones_cannot_be_stored() {
        User ola = register("ola");
        Workspace workspace = workspace();
        disk.breakOn("COMMIT");
        SettingsOverrides closed = WorkspaceContract.registration(RegistrationMode.CLOSED);
        assertThrows(StorageException.class, () -> workspace.update(closed, ola.id(), NOW));
        assertEquals(SettingsOverrides.NONE, workspace.overrides());
    }

    @Test
    void reads_continue_on_a_full_disk_and_writes_recover_when_it_has_space() {
        User ola = register("ola");
        publishedEvents().clear();
        disk.breakOn("COMMIT", SQLiteErrorCode.SQLITE_FULL);
        assertRefused(ErrorCode.UNAVAILABLE, () -> post(RoomId.GENERAL, ola, "lost"));
        assertFalse(writer.health().isWritable());
        assertThrows(ChatException.class, tasks::runDue);
        assertFalse(writer.health().isWritable());
        assertEquals(List.of(), publishedEvents().rows());
        assertEquals(1, rooms().listPublic(ola.id()).size());
        assertEquals(1, newest().size());
        disk.mend();
        tasks.runDue();
        assertTrue(writer.health().isWritable());
        assertEquals(
                "kept",
                post(RoomId.GENERAL, ola, "kept")
                        .message()
                        .requireBody()
                        .content()
                        .value());
    }

    @Test
    void a_closed_writer_refuses_writes_but_reads_continue() {
        User ola = register("ola");
        post(RoomId.GENERAL, ola, "hello");
        writer.close();
        assertRefused(ErrorCode.UNAVAILABLE, () -> post(RoomId.GENERAL, ola, "lost"));
        assertEquals(2, newest().size());
        assertEquals(1, rooms().listJoined(ola.id()).size());
    }

    @Test
    void an_erasure_completes_after_failed_attempts() {
        User root = register("root");
        User jan = register("jan");
        for (int i = 0; i < 60; i++) {
            post(RoomId.GENERAL, jan, "mine " + i);
        }
        post(RoomId.GENERAL, root, "not jan's");
        userDirectory().delete(jan.id(), true, NOW);
        disk.breakOn("UPDATE message", SQLiteErrorCode.SQLITE_FULL);
        tasks.runDue();
        tasks.runDue();
        disk.mend();
        assertEquals(60, readable(jan));
        for (int second = 0; second < 4; second++) {
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
            tasks.runDue();
        }
        assertEquals(0, readable(jan));
        assertEquals(1, readable(root));
    }

    @Test
    void a_purge_completes_after_a_failed_attempt() {
        User ola = register("ola");
        RoomId ops = createRoom("ops", ola).id();
        Message message = post(ops, ola, "secret").message();
        delete(ops, ola);
        disk.breakOn("DELETE FROM message");
        tasks.runDue();
        disk.mend();
        assertEquals(1, rows(message));
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        tasks.runDue();
        assertEquals(0, rows(message));
    }

    private int rows(Message message) {
        return writer.submit(
                RoomLoad.NONE,
                transaction -> transaction
                        .sql()
                        .first(
                                "SELECT count(*) FROM message WHERE id = ?",
                                row -> row.getInt(1),
                                message.id().value())
                        .orElseThrow());
    }

    private long readable(User author) {
        return history().findByAuthor(author.id(), 0).messages().size();
    }

    private RoomSummary editTopic(RoomId room, User actor, String topic) {
        RoomEdit edit = new RoomEdit(Optional.empty(), Optional.of(new Topic(topic)), Optional.empty());
        return roomLog().editRoom(room, actor.id(), policy -> policy.edit(edit, NOW));
    }

    @Test
    void a_failed_post_leaves_no_gap_in_the_log() {
        User ola = register("ola");
        disk.breakOn("COMMIT");
        assertThrows(StorageException.class, () -> postOnce(RoomId.GENERAL, ola, "hello", "c-1"));
        disk.mend();
        Message kept = postOnce(RoomId.GENERAL, ola, "hello", "c-1").message();
        assertEquals(2, kept.seq());
        assertEquals(publishedEvents().rows(), newest());
    }

    @Test
    void a_failed_join_leaves_no_cached_membership() {
        User ola = register("ola");
        RoomId ops = createRoom("ops", ola).id();
        User jan = register("jan");
        disk.breakOn("INSERT INTO message");
        assertThrows(StorageException.class, () -> join(ops, jan));
        disk.mend();
        assertEquals(1, rooms().find(ops, jan.id()).orElseThrow().members());
        join(ops, jan);
        assertEquals(2, rooms().find(ops, jan.id()).orElseThrow().members());
    }

    @Test
    void a_failed_change_in_a_batch_leaves_revisions_and_unread_counts_correct() throws Exception {
        User ola = register("ola");
        User jan = register("jan");
        Message first = post(RoomId.GENERAL, ola, "helo @jan").message();
        publishedEvents().clear();
        inOneBatch(
                () -> edit(first.id(), ola, "hello @jan"),
                () -> {
                    disk.breakOn("UPDATE member");
                    assertThrows(StorageException.class, () -> markRead(RoomId.GENERAL, jan, 3));
                },
                () -> react(first.id(), jan, "👍", true),
                () -> post(RoomId.GENERAL, ola, "next @jan"));
        disk.mend();
        List<Message> published = publishedEvents().rows();
        assertEquals(
                List.of(4L, 5L, 6L),
                published.stream().map(row -> row.revision().value()).toList());
        Message next = newest().get(3);
        assertEquals(history().find(next.id()), Optional.of(next));
        assertEquals(List.of(), publishedEvents().movedReadMarkers());
        assertEquals(new UnreadCounts(2, 2), unread(RoomId.GENERAL, jan));
        markRead(RoomId.GENERAL, jan, next.seq());
        assertEquals(UnreadCounts.NONE, unread(RoomId.GENERAL, jan));
    }

    /** Queues the changes while the writer is blocked, so that it commits them in one batch. */
    private void inOneBatch(Runnable... changes) throws InterruptedException {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        threads.add(started(() -> assertThrows(ChatException.class, () -> blockWriter(blocked, release))));
        blocked.await();
        for (Runnable change : changes) {
            threads.add(started(change));
        }
        for (Thread thread : threads.subList(1, threads.size())) {
            while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        release.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    private void blockWriter(CountDownLatch blocked, CountDownLatch release) {
        readMarkers().move(RoomId.GENERAL, new UserId(1), (current, newest) -> {
            blocked.countDown();
            try {
                release.await();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
            throw new ChatException(ErrorCode.CONFLICT, "Only blocks the writer.");
        });
    }

    @Test
    void a_failing_rule_reveals_no_details_and_leaves_no_gap() {
        User ola = register("ola");
        var broken = StorageContract.newMessage(RoomId.GENERAL, ola, "boom", Optional.empty());
        StorageException fault = assertThrows(
                StorageException.class,
                () -> StorageContract.stored(roomLog().post(broken, policy -> {
                    throw new IllegalStateException("secret of the rule");
                })));
        assertTrue(!String.valueOf(fault.getMessage()).contains("secret"));
        assertEquals(2, post(RoomId.GENERAL, ola, "fine").message().seq());
    }

    private List<Message> newest() {
        return history()
                .page(RoomId.GENERAL, new PageRequest(PageRequest.Direction.NEWEST, 0, 50))
                .messages();
    }
}
