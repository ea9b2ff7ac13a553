package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.account.User;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Reaction;
import chat.domain.room.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ConcurrentWritesTest extends SqliteStorage {
    private static final int THREADS = 32;
    private static final int EACH = 40;

    @Test
    void concurrent_posts_are_numbered_and_published_once_in_order() throws Exception {
        User ola = register("ola");
        RoomId ops = createRoom("ops", ola).id();
        publishedEvents().clear();
        List<Message> answers = fromManyThreads(THREADS, poster -> postEach(poster, ola, ops));
        assertInOrder(RoomId.GENERAL, answers, 2);
        assertInOrder(ops, answers, 2);
        var clientIds = publishedEvents().rows().stream().map(Message::clientId).distinct();
        assertEquals(THREADS * EACH, clientIds.count());
    }

    @Test
    void concurrent_changes_of_one_message_are_all_stored() throws Exception {
        User ola = register("ola");
        List<User> users = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            users.add(register("user" + i));
        }
        Message message = post(RoomId.GENERAL, ola, "0").message();
        publishedEvents().clear();
        fromManyThreads(8, runner -> changeRepeatedly(message.id(), ola, users.get(runner)));
        List<Message> published = publishedEvents().rows();
        assertEquals(
                LongStream.range(11, 11 + 8 * (10 + 10 + 10 + 5)).boxed().toList(),
                published.stream().map(row -> row.revision().value()).toList());
        Message last = published.stream().filter(row -> !row.isNew()).reduce(message, (before, after) -> after);
        assertEquals(Optional.of(last), history().find(message.id()));
        assertEquals(
                Set.of(8),
                last.requireBody().reactions().stream().map(Reaction::count).collect(Collectors.toSet()));
        assertEquals(5, last.requireBody().reactions().size());
    }

    private void assertInOrder(RoomId room, List<Message> answers, long from) {
        List<Message> published = publishedEvents().rows(room);
        List<Long> expected =
                LongStream.range(from, from + THREADS * EACH / 2).boxed().toList();
        assertEquals(expected, published.stream().map(Message::seq).toList());
        assertEquals(
                Set.copyOf(published),
                answers.stream().filter(row -> row.id().room().equals(room)).collect(Collectors.toSet()));
    }

    private static List<Message> fromManyThreads(int threads, IntFunction<List<Message>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<List<Message>>> tasks = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                tasks.add(() -> work.apply(thread));
            }
            List<Message> answers = new ArrayList<>();
            for (Future<List<Message>> answered : pool.invokeAll(tasks)) {
                answers.addAll(answered.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private List<Message> changeRepeatedly(MessageId message, User author, User reader) {
        for (int i = 0; i < 10; i++) {
            react(message, reader, "emoji" + i, true);
            edit(message, author, reader.name() + " " + i);
            markRead(RoomId.GENERAL, reader, i + 2);
            post(RoomId.GENERAL, reader, "@room " + i);
            react(message, reader, "emoji" + i, i % 2 == 0);
        }
        return List.of();
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
