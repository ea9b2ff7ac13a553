package chat.domain.port.contract;

import static chat.domain.ErrorCode.NOT_A_MEMBER;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.ErrorCode.USER_NOT_FOUND;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.membership.Role;
import chat.domain.membership.RoomPolicy;
import chat.domain.message.Author;
import chat.domain.message.ClientId;
import chat.domain.message.Content;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.MessageId;
import chat.domain.message.PageRequest;
import chat.domain.message.PostResult;
import chat.domain.message.Revision;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The contract of {@link chat.domain.port.RoomLog#post}. */
public interface PostMessageContract extends StorageContract {

    @Test
    default void stores_and_publishes_a_post_before_it_returns() {
        User ola = register("ola");
        publishedEvents().clear();
        PostResult posted = postOnce(RoomId.GENERAL, ola, "hello 👋 żółw", "c-1");
        Message expected = Message.posted(
                RoomId.GENERAL,
                new Revision(2),
                Author.of(ola),
                NOW,
                Optional.of(new ClientId("c-1")),
                MessageBody.of(new Content("hello 👋 żółw"), Optional.empty(), Mentions.NONE));
        assertEquals(new PostResult(expected, false), posted);
        assertEquals(List.of(expected), publishedEvents().rows());
        assertEquals(Optional.of(expected), history().find(expected.id()));
    }

    @Test
    default void numbers_each_room_separately_with_seq_equal_to_revision() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        assertEquals(new Revision(2), post(RoomId.GENERAL, ola, "a").message().revision());
        assertEquals(new Revision(2), post(ops.id(), ola, "b").message().revision());
        Message third = post(ops.id(), ola, "c").message();
        assertEquals(new Revision(3), third.revision());
        assertEquals(3, third.seq());
        assertEquals(MessageId.of(ops.id(), 3), third.id());
    }

    @Test
    default void passes_the_room_policy_of_the_author_to_the_rule() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        User jan = register("jan");
        join(ops.id(), jan);
        List<RoomPolicy> policies = new ArrayList<>();
        StorageContract.stored(
                roomLog().post(StorageContract.newMessage(ops.id(), ola, "a", Optional.empty()), policy -> {
                    policies.add(policy);
                    return StorageContract.draft("a").decide(policy);
                }));
        assertEquals(List.of(new RoomPolicy(ola, ops, Optional.of(Role.OWNER), false, 2, 1)), policies);
    }

    @Test
    default void a_refused_post_is_neither_stored_nor_published() {
        Room ops = createRoom("ops", register("ola"));
        User stranger = register("jan");
        publishedEvents().clear();
        assertRefused(NOT_A_MEMBER, () -> post(ops.id(), stranger, "let me in"));
        assertEquals(List.of(), publishedEvents().rows());
        assertEquals(new Revision(1), head(ops.id()));
    }

    @Test
    default void a_refused_post_takes_no_seq() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        User stranger = register("jan");
        assertRefused(NOT_A_MEMBER, () -> post(ops.id(), stranger, "let me in"));
        assertEquals(2, post(ops.id(), ola, "quiet").message().seq());
    }

    @Test
    default void refuses_to_post_to_an_unknown_room() {
        User ola = register("ola");
        assertRefused(ROOM_NOT_FOUND, () -> post(new RoomId(99), ola, "echo"));
        assertRefused(ROOM_NOT_FOUND, () -> post(new RoomId(Long.MAX_VALUE), ola, "echo"));
    }

    @Test
    default void refuses_an_unknown_author() {
        User unknown = new User(new UserId(99), new Username("nobody"), false);
        assertRefused(USER_NOT_FOUND, () -> post(RoomId.GENERAL, unknown, "boo"));
    }

    @Test
    default void stores_and_publishes_concurrent_posts_in_order_without_gaps() throws Exception {
        User ola = register("ola");
        Race.run(8, runner -> {
            for (int i = 0; i < 20; i++) {
                post(RoomId.GENERAL, ola, "message " + runner + " " + i);
            }
        });
        List<Long> expected = LongStream.rangeClosed(1, 161).boxed().toList();
        assertEquals(
                expected, publishedEvents().rows().stream().map(Message::seq).toList());
        var stored = history().page(RoomId.GENERAL, new PageRequest(PageRequest.Direction.NEWEST, 0, 200));
        assertEquals(publishedEvents().rows(), stored.messages());
        assertFalse(stored.hasMore());
    }

    private Revision head(RoomId room) {
        return history()
                .page(room, new PageRequest(PageRequest.Direction.NEWEST, 0, 1))
                .revision();
    }
}
