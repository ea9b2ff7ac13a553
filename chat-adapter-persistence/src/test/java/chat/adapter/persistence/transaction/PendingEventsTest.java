package chat.adapter.persistence.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.account.Username;
import chat.domain.message.Author;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.port.EventPublisher;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PendingEventsTest {
    private static final RoomId OPS = new RoomId(2);
    private static final UserId OLA = new UserId(1);

    @Test
    void groups_rows_and_publishes_read_markers_and_unread_counts_last() {
        PendingEvents events = new PendingEvents();
        events.messageChanged(row(1));
        events.readMarkerMoved(OPS, OLA);
        events.messageChanged(row(2));
        events.unreadCountsChanged(row(1).id(), Set.of(OLA));
        events.messageChanged(row(3));
        assertEquals(List.of("rows 1 2 3", "moved", "counted"), published(events));
    }

    @Test
    void keeps_the_order_of_rows_deleted_rooms_and_ended_sessions() {
        PendingEvents events = new PendingEvents();
        events.messageChanged(row(1));
        events.roomDeleted(OPS);
        events.messageChanged(row(2));
        events.sessionEnded(new SessionId("s"));
        events.messageChanged(row(3));
        assertEquals(List.of("rows 1", "deleted", "rows 2", "ended", "rows 3"), published(events));
    }

    private static Message row(long seq) {
        return Message.membershipEvent(
                OPS,
                new Revision(seq),
                MembershipEventType.JOINED,
                new Author(OLA, new Username("ola")),
                Instant.ofEpochMilli(seq));
    }

    private static void fail(Throwable fault) {
        throw new AssertionError(fault);
    }

    private static List<String> published(PendingEvents events) {
        List<String> published = new ArrayList<>();
        events.publishTo(
                new EventPublisher() {
                    @Override
                    public void messagesChanged(List<Message> rows) {
                        published.add("rows"
                                + String.join(
                                        "",
                                        rows.stream()
                                                .map(row -> " " + row.seq())
                                                .toList()));
                    }

                    @Override
                    public void roomDeleted(RoomId room) {
                        published.add("deleted");
                    }

                    @Override
                    public void membershipChanged(RoomId room, UserId member) {
                        published.add("member changed");
                    }

                    @Override
                    public void sessionEnded(SessionId session) {
                        published.add("ended");
                    }

                    @Override
                    public void accountClosed(UserId user) {
                        published.add("closed");
                    }

                    @Override
                    public void userChanged(UserProfile userProfile) {
                        published.add("changed");
                    }

                    @Override
                    public void readMarkerMoved(RoomId room, UserId reader) {
                        published.add("moved");
                    }

                    @Override
                    public void unreadCountsChanged(MessageId row, Set<UserId> readers) {
                        published.add("counted");
                    }
                },
                PendingEventsTest::fail);
        return published;
    }
}
