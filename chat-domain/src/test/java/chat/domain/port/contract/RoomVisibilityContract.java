package chat.domain.port.contract;

import static chat.domain.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.account.User;
import chat.domain.membership.Role;
import chat.domain.membership.RoomSummary;
import chat.domain.message.MessageId;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract of room visibility in {@link chat.domain.port.Rooms} and {@link chat.domain.port.RoomLog}. */
public interface RoomVisibilityContract extends StorageContract {

    @Test
    default void shows_a_private_room_to_its_members_only() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId secret = createRoom("secret", Visibility.PRIVATE, jan).id();
        assertEquals(Optional.empty(), rooms().find(secret, ola.id()));
        assertFalse(rooms().isVisible(secret, ola.id()));
        assertRefused(ROOM_NOT_FOUND, () -> rooms().readIfVisible(secret, ola.id(), () -> rooms().members(secret)));
        RoomSummary own = rooms().find(secret, jan.id()).orElseThrow();
        Room expected = new Room(secret, new RoomName("secret"), Topic.NONE, Visibility.PRIVATE, false);
        assertEquals(expected, own.room());
        assertEquals(Optional.of(Role.OWNER), own.role());
        assertEquals(List.of(RoomId.GENERAL, secret), ids(rooms().listJoined(jan.id())));
        assertEquals(List.of(RoomId.GENERAL), ids(rooms().listPublic(jan.id())));
        assertEquals(List.of(RoomId.GENERAL), ids(rooms().listPublic(ola.id())));
        assertEquals(Set.of(RoomId.GENERAL), rooms().listJoinedIds(ola.id()));
    }

    @Test
    default void refuses_every_change_by_an_outsider_in_a_private_room() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId secret = createRoom("secret", Visibility.PRIVATE, jan).id();
        MessageId posted = post(secret, jan, "psst").message().id();
        publishedEvents().clear();
        assertRefused(ROOM_NOT_FOUND, () -> post(secret, ola, "hello"));
        assertRefused(ROOM_NOT_FOUND, () -> join(secret, ola));
        assertRefused(ROOM_NOT_FOUND, () -> leave(secret, ola));
        assertRefused(ROOM_NOT_FOUND, () -> rename(secret, ola, "mine"));
        assertRefused(ROOM_NOT_FOUND, () -> delete(secret, ola));
        assertRefused(ROOM_NOT_FOUND, () -> setRole(secret, ola, ola, Role.OWNER));
        assertRefused(ROOM_NOT_FOUND, () -> ban(secret, ola, jan));
        assertRefused(ROOM_NOT_FOUND, () -> markRead(secret, ola, 1));
        for (MessageId id : List.of(posted, MessageId.of(secret, 99))) {
            assertRefused(ROOM_NOT_FOUND, () -> edit(id, ola, "mine"));
            assertRefused(ROOM_NOT_FOUND, () -> remove(id, ola));
            assertRefused(ROOM_NOT_FOUND, () -> react(id, ola, "👍", true));
            assertRefused(ROOM_NOT_FOUND, () -> pin(id, ola, true));
        }
        assertEquals(List.of(), publishedEvents().rows());
    }

    @Test
    default void refuses_a_retry_by_a_removed_member_of_a_private_room() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId secret = createRoom("secret", Visibility.PRIVATE, ola).id();
        setRole(secret, ola, jan, Role.MEMBER);
        postOnce(secret, jan, "hello", "c-1");
        removeFrom(secret, ola, jan);
        assertRefused(ROOM_NOT_FOUND, () -> postOnce(secret, jan, "hello", "c-1"));
    }

    @Test
    default void hides_a_public_room_from_a_user_while_they_are_banned() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = createRoom("ops", ola).id();
        join(ops, jan);
        ban(ops, ola, jan);
        assertEquals(Optional.empty(), rooms().find(ops, jan.id()));
        assertFalse(rooms().isVisible(ops, jan.id()));
        assertEquals(List.of(RoomId.GENERAL), ids(rooms().listPublic(jan.id())));
        assertEquals(List.of(RoomId.GENERAL), ids(rooms().listJoined(jan.id())));
        assertRefused(ROOM_NOT_FOUND, () -> join(ops, jan));
        assertRefused(ROOM_NOT_FOUND, () -> markRead(ops, jan, 1));
        unban(ops, ola, jan);
        assertTrue(rooms().isVisible(ops, jan.id()));
        assertEquals(List.of(RoomId.GENERAL, ops), ids(rooms().listPublic(jan.id())));
        join(ops, jan);
    }

    @Test
    default void private_rooms_may_share_a_name() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId olasRoom = createRoom("ops", Visibility.PRIVATE, ola).id();
        RoomId jansRoom = createRoom("OPS", Visibility.PRIVATE, jan).id();
        Room publicRoom = createRoom("Ops", jan);
        rename(jansRoom, jan, "general");
        assertEquals(3, Set.of(olasRoom, jansRoom, publicRoom.id()).size());
        assertEquals(
                "general",
                rooms().find(jansRoom, jan.id()).orElseThrow().room().name().value());
    }

    @Test
    default void refuses_a_read_during_which_the_reader_is_removed() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId secret = createRoom("secret", Visibility.PRIVATE, ola).id();
        setRole(secret, ola, jan, Role.MEMBER);
        assertEquals(
                2,
                rooms().readIfVisible(secret, jan.id(), () -> rooms().members(secret))
                        .size());
        assertRefused(
                ROOM_NOT_FOUND,
                () -> rooms().readIfVisible(secret, jan.id(), () -> {
                    removeFrom(secret, ola, jan);
                    return post(secret, ola, "now that jan is gone");
                }));
    }

    @Test
    default void hides_a_room_from_a_user_who_saw_it_just_before() {
        User ola = register("ola");
        User jan = register("jan");
        for (Runnable end : List.<Runnable>of(
                () -> leave(new RoomId(2), jan),
                () -> removeFrom(new RoomId(3), ola, jan),
                () -> ban(new RoomId(4), ola, jan),
                () -> delete(new RoomId(5), ola))) {
            RoomId secret = createRoom("secret", Visibility.PRIVATE, ola).id();
            setRole(secret, ola, jan, Role.MEMBER);
            assertTrue(rooms().isVisible(secret, jan.id()));
            end.run();
            assertFalse(rooms().isVisible(secret, jan.id()));
        }
        RoomId open = createRoom("open", ola).id();
        assertTrue(rooms().isVisible(open, jan.id()));
        ban(open, ola, jan);
        assertFalse(rooms().isVisible(open, jan.id()));
        unban(open, ola, jan);
        assertTrue(rooms().isVisible(open, jan.id()));
        delete(open, ola);
        assertFalse(rooms().isVisible(open, jan.id()));
    }

    @Test
    default void no_read_during_a_removal_makes_the_room_visible_again() throws Exception {
        User ola = register("ola");
        User jan = register("jan");
        RoomId secret = createRoom("secret", Visibility.PRIVATE, ola).id();
        for (int round = 0; round < 50; round++) {
            setRole(secret, ola, jan, Role.MEMBER);
            Race.run(4, runner -> {
                if (runner == 0) {
                    removeFrom(secret, ola, jan);
                    assertFalse(rooms().isVisible(secret, jan.id()));
                } else {
                    rooms().isVisible(secret, jan.id());
                }
            });
            assertFalse(rooms().isVisible(secret, jan.id()));
        }
    }

    private static List<RoomId> ids(List<RoomSummary> summaries) {
        return summaries.stream().map(summary -> summary.room().id()).toList();
    }
}
