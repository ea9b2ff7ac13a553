package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.message.Message;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class GroupCommitTest extends SqliteStorage {
    private static final int THREADS = 32;
    private static final int EACH = 40;

    @Test
    void numbers_and_tells_what_many_post_at_once_exactly_once_in_order() throws Exception {
        User ola = register("ola");
        RoomId ops = open("ops", ola).id();
        announced().clear();
        List<Message> answers = postFromManyThreads(ola, ops);
        assertInOrder(RoomId.GENERAL, answers, 2);
        assertInOrder(ops, answers, 2);
        var clientIds = announced().rows().stream().map(Message::clientId).distinct();
        assertEquals(THREADS * EACH, clientIds.count());
    }

    private void assertInOrder(RoomId room, List<Message> answers, long from) {
        List<Message> told = announced().rows(room);
        List<Long> expected =
                LongStream.range(from, from + THREADS * EACH / 2).boxed().toList();
        assertEquals(expected, told.stream().map(Message::seq).toList());
        assertEquals(
                Set.copyOf(told),
                answers.stream().filter(row -> row.id().room().equals(room)).collect(Collectors.toSet()));
    }

    private List<Message> postFromManyThreads(User ola, RoomId ops) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<Message>>> posters = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int poster = i;
                posters.add(() -> postEach(poster, ola, ops));
            }
            List<Message> answers = new ArrayList<>();
            for (Future<List<Message>> answered : threads.invokeAll(posters)) {
                answers.addAll(answered.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Message> postEach(int poster, User ola, RoomId ops) {
        List<Message> answers = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            RoomId room = i % 2 == 0 ? RoomId.GENERAL : ops;
            answers.add(postOnce(room, ola, "message", poster + "-" + i).message());
        }
        return answers;
    }
}
