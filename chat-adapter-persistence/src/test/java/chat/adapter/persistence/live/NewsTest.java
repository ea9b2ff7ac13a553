package chat.adapter.persistence.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.message.Author;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.port.Announcer;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import chat.domain.user.Person;
import chat.domain.user.UserId;
import chat.domain.user.Username;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NewsTest {
    private static final RoomId OPS = new RoomId(2);
    private static final UserId OLA = new UserId(1);

    @Test
    void tells_rows_that_follow_each_other_together_and_counts_last() {
        News news = new News();
        news.row(row(1));
        news.pointerMoved(OPS, OLA);
        news.row(row(2));
        news.countsChanged(row(1).id(), Set.of(OLA));
        news.row(row(3));
        assertEquals(List.of("rows 1 2 3", "moved", "counted"), told(news));
    }

    @Test
    void tells_the_end_of_a_room_or_session_between_the_rows_before_and_after() {
        News news = new News();
        news.row(row(1));
        news.roomDeleted(OPS);
        news.row(row(2));
        news.sessionEnded(new SessionId("s"));
        news.row(row(3));
        assertEquals(List.of("rows 1", "gone", "rows 2", "ended", "rows 3"), told(news));
    }

    private static Message row(long seq) {
        return Message.moved(
                OPS,
                new Revision(seq),
                Message.Kind.JOINED,
                new Author(OLA, new Username("ola")),
                Instant.ofEpochMilli(seq));
    }

    private static void fail(Throwable fault) {
        throw new AssertionError(fault);
    }

    private static List<String> told(News news) {
        List<String> told = new ArrayList<>();
        news.announce(
                new Announcer() {
                    @Override
                    public void committed(List<Message> rows) {
                        told.add("rows"
                                + String.join(
                                        "",
                                        rows.stream()
                                                .map(row -> " " + row.seq())
                                                .toList()));
                    }

                    @Override
                    public void roomDeleted(RoomId room) {
                        told.add("gone");
                    }

                    @Override
                    public void placeChanged(RoomId room, UserId member) {
                        told.add("placed");
                    }

                    @Override
                    public void sessionEnded(SessionId session) {
                        told.add("ended");
                    }

                    @Override
                    public void accountClosed(UserId user) {
                        told.add("closed");
                    }

                    @Override
                    public void personChanged(Person person) {
                        told.add("changed");
                    }

                    @Override
                    public void pointerMoved(RoomId room, UserId reader) {
                        told.add("moved");
                    }

                    @Override
                    public void countsChanged(MessageId row, Set<UserId> readers) {
                        told.add("counted");
                    }
                },
                NewsTest::fail);
        return told;
    }
}
