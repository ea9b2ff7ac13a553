package chat.domain.port.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.message.Author;
import chat.domain.message.Content;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.Revision;
import chat.domain.port.EventPublisher;
import chat.domain.room.RoomId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What subscribers receive from any {@link EventPublisher}, whatever happens between it and them: rows in the order of
 * their revisions, each once, without gaps.
 */
public interface EventPublisherContract {
    RoomId ROOM = new RoomId(2);
    RoomId OTHER_ROOM = new RoomId(3);
    Author OLA = new Author(new UserId(1), new Username("ola"));
    Author JAN = new Author(new UserId(2), new Username("jan"));

    /** The publisher; after {@link #restart}, a new one. */
    EventPublisher publisher();

    /** Restarts the server; nobody is subscribed then. */
    void restart();

    /**
     * Subscribes a user to both rooms.
     *
     * @return the revisions of the rows of that room that the user receives; a live list
     */
    List<Long> subscribe(Author user, RoomId room);

    /** Sets what the history of {@link #ROOM} has. */
    void store(List<Message> rows);

    /** Waits until subscribers have received all that was published. */
    void settle();

    static Message row(RoomId room, long revision) {
        MessageBody body = MessageBody.of(new Content("m" + revision), Optional.empty(), Mentions.NONE);
        return Message.posted(room, new Revision(revision), JAN, Instant.EPOCH, Optional.empty(), body);
    }

    private static List<Message> rows(long... revisions) {
        List<Message> rows = new ArrayList<>();
        for (long revision : revisions) {
            rows.add(row(ROOM, revision));
        }
        return rows;
    }

    @Test
    default void rows_arrive_in_the_order_of_their_revisions() {
        List<Long> received = subscribe(OLA, ROOM);
        publisher().messagesChanged(rows(1, 2));
        publisher().messagesChanged(rows(3));
        settle();
        assertEquals(List.of(1L, 2L, 3L), received);
    }

    @Test
    default void a_row_that_is_published_twice_arrives_once() {
        List<Long> received = subscribe(OLA, ROOM);
        publisher().messagesChanged(rows(1, 2));
        publisher().messagesChanged(rows(1, 2, 3));
        settle();
        publisher().messagesChanged(rows(2));
        settle();
        assertEquals(List.of(1L, 2L, 3L), received);
    }

    @Test
    default void rows_that_were_not_published_are_read_from_the_history() {
        store(rows(1, 2, 3, 4, 5));
        List<Long> received = subscribe(OLA, ROOM);
        publisher().messagesChanged(rows(1));
        publisher().messagesChanged(rows(4));
        publisher().messagesChanged(rows(5));
        settle();
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), received);
    }

    @Test
    default void rows_of_one_room_do_not_wait_for_those_of_another() {
        List<Long> received = subscribe(OLA, ROOM);
        List<Long> other = subscribe(JAN, OTHER_ROOM);
        publisher().messagesChanged(List.of(row(OTHER_ROOM, 7), row(ROOM, 1), row(OTHER_ROOM, 8)));
        settle();
        assertEquals(List.of(1L), received);
        assertEquals(List.of(7L, 8L), other);
    }

    @Test
    default void a_user_who_left_receives_no_later_row() {
        List<Long> received = subscribe(OLA, ROOM);
        List<Long> remaining = subscribe(JAN, ROOM);
        Message left = Message.membershipEvent(ROOM, new Revision(2), MembershipEventType.LEFT, OLA, Instant.EPOCH);
        publisher().messagesChanged(rows(1));
        settle();
        publisher().messagesChanged(List.of(left, row(ROOM, 3)));
        settle();
        assertEquals(List.of(1L), received);
        assertEquals(List.of(1L, 2L, 3L), remaining);
    }

    @Test
    default void after_a_restart_rows_arrive_from_the_first_that_is_published() {
        subscribe(OLA, ROOM);
        publisher().messagesChanged(rows(1, 2));
        settle();
        store(rows(1, 2, 3, 4));
        restart();
        List<Long> received = subscribe(OLA, ROOM);
        publisher().messagesChanged(rows(4));
        publisher().messagesChanged(rows(5));
        settle();
        assertEquals(List.of(4L, 5L), received);
    }
}
