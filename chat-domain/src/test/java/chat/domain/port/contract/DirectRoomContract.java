package chat.domain.port.contract;

import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.ErrorCode.UNAUTHENTICATED;
import static chat.domain.ErrorCode.USER_NOT_FOUND;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.DirectRoomResult;
import chat.domain.membership.Member;
import chat.domain.membership.Role;
import chat.domain.membership.RoomSummary;
import chat.domain.message.Author;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Message;
import chat.domain.message.Revision;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** The contract of {@link chat.domain.port.RoomLog#findOrCreateDirectRoom}. */
public interface DirectRoomContract extends StorageContract {

    @Test
    default void creates_a_direct_room_with_a_join_row_for_each_member() {
        User ola = register("ola");
        User jan = register("jan");
        publishedEvents().clear();
        DirectRoomResult found = directRoom(jan, ola);
        RoomId id = found.room().id();
        assertTrue(found.created());
        assertEquals(rooms().find(id, jan.id()), Optional.of(found.summary()));
        assertEquals(new Room(id, RoomName.NONE, Topic.NONE, Visibility.DIRECT, false), found.room());
        assertEquals(
                List.of(joined(id, 1, ola), joined(id, 2, jan)),
                publishedEvents().rows());
        assertEquals(
                publishedEvents().rows(),
                history().changes(id, ola.id(), Revision.ZERO).orElseThrow().messages());
    }

    @Test
    default void finds_the_same_direct_room_for_each_member() {
        User ola = register("ola");
        User jan = register("jan");
        User kim = register("kim");
        Room pair = directRoom(ola, jan).room();
        publishedEvents().clear();
        assertEquals(
                new DirectRoomResult(rooms().find(pair.id(), jan.id()).orElseThrow(), false), directRoom(jan, ola));
        assertEquals(List.of(), publishedEvents().rows());
        Room three = directRoom(ola, jan, kim).room();
        assertNotEquals(pair.id(), three.id());
        assertNotEquals(pair.id(), directRoom(ola, kim).room().id());
        assertEquals(three, directRoom(kim, ola, jan).room());
    }

    @Test
    default void shows_a_direct_room_and_its_members_to_members_only() {
        User ola = register("ola");
        User jan = register("Jan");
        User kim = register("kim");
        RoomId id = directRoom(ola, kim, jan).room().id();
        List<Member> users = List.of(member(jan), member(kim), member(ola));
        RoomSummary summary = rooms().find(id, kim.id()).orElseThrow();
        assertEquals(users, summary.people());
        assertEquals(users, rooms().members(id));
        assertEquals(3, summary.members());
        assertEquals(users, rooms().listJoined(ola.id()).get(1).people());
        assertEquals(List.of(), rooms().listJoined(ola.id()).get(0).people());
        User leo = register("leo");
        assertEquals(Optional.empty(), rooms().find(id, leo.id()));
        assertFalse(rooms().isVisible(id, leo.id()));
        assertEquals(1, rooms().listPublic(ola.id()).size());
        assertRefused(ROOM_NOT_FOUND, () -> post(id, leo, "hello"));
        assertRefused(ROOM_NOT_FOUND, () -> join(id, leo));
    }

    @Test
    default void lists_direct_rooms_last() {
        User ola = register("ola");
        RoomId first = directRoom(ola, register("jan")).room().id();
        RoomId second = directRoom(ola, register("kim")).room().id();
        RoomId zoo = createRoom("zoo", ola).id();
        assertEquals(
                List.of(RoomId.GENERAL, zoo, first, second),
                rooms().listJoined(ola.id()).stream()
                        .map(summary -> summary.room().id())
                        .toList());
    }

    @Test
    default void refuses_an_unknown_user() {
        User ola = register("ola");
        publishedEvents().clear();
        assertRefused(
                USER_NOT_FOUND,
                () -> roomLog().findOrCreateDirectRoom(ola.id(), Set.of(ola.id(), new UserId(99)), NOW));
        assertEquals(List.of(), publishedEvents().rows());
        assertEquals(1, rooms().listJoined(ola.id()).size());
    }

    @Test
    default void finds_but_does_not_create_a_room_with_a_closed_account() {
        User ola = register("ola");
        User jan = register("jan");
        User kim = register("kim");
        Room pair = directRoom(ola, jan).room();
        deactivate(jan, ola);
        assertEquals(
                new DirectRoomResult(rooms().find(pair.id(), ola.id()).orElseThrow(), false), directRoom(ola, jan));
        assertRefused(USER_NOT_FOUND, () -> directRoom(ola, jan, kim));
        Room other = directRoom(ola, kim).room();
        userDirectory().delete(kim.id(), false, LATER);
        assertEquals(other, directRoom(ola, kim).room());
    }

    @Test
    default void refuses_a_deactivated_actor_as_unauthenticated() {
        User ola = register("ola");
        User jan = register("jan");
        User kim = register("kim");
        directRoom(ola, jan);
        deactivate(jan, ola);
        assertRefused(UNAUTHENTICATED, () -> directRoom(jan, ola));
        assertRefused(UNAUTHENTICATED, () -> directRoom(jan, kim));
    }

    private void deactivate(User target, User actor) {
        userDirectory()
                .updateAccount(
                        target.id(), actor.id(), NOW, account -> account.decide(Optional.empty(), Optional.of(true)));
    }

    @Test
    default void refuses_every_room_and_member_change_in_a_direct_room() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId id = directRoom(ola, jan).room().id();
        assertRefused(FORBIDDEN, () -> leave(id, ola));
        assertRefused(FORBIDDEN, () -> rename(id, ola, "ours"));
        assertRefused(FORBIDDEN, () -> archive(id, ola, true));
        assertRefused(FORBIDDEN, () -> delete(id, ola));
        assertRefused(FORBIDDEN, () -> setRole(id, ola, jan, Role.OWNER));
        assertRefused(FORBIDDEN, () -> removeFrom(id, ola, jan));
        assertRefused(FORBIDDEN, () -> ban(id, ola, jan));
        assertEquals(3, post(id, jan, "still here").message().seq());
    }

    @Test
    default void concurrent_requests_create_one_room() throws Exception {
        User ola = register("ola");
        User jan = register("jan");
        for (int round = 0; round < 10; round++) {
            User other = register("other" + round);
            Queue<DirectRoomResult> found = new ConcurrentLinkedQueue<>();
            var outcomes = Race.run(
                    8,
                    runner -> found.add(runner % 2 == 0 ? directRoom(ola, jan, other) : directRoom(other, jan, ola)));
            assertEquals(Collections.nCopies(8, Optional.empty()), outcomes);
            assertEquals(
                    1, found.stream().map(DirectRoomResult::room).distinct().count());
            assertEquals(1, found.stream().filter(DirectRoomResult::created).count());
            RoomId id = found.element().room().id();
            assertEquals(3, publishedEvents().rows(id).size());
            assertEquals(3, rooms().members(id).size());
        }
    }

    private static Message joined(RoomId room, long seq, User user) {
        return Message.membershipEvent(room, new Revision(seq), MembershipEventType.JOINED, Author.of(user), NOW);
    }

    private Member member(User user) {
        return new Member(userDirectory().find(user.id()).orElseThrow(), Role.MEMBER);
    }
}
