package chat.domain.port.contract;

import static chat.domain.ErrorCode.CONFLICT;
import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.NAME_TAKEN;
import static chat.domain.ErrorCode.NOT_A_MEMBER;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.account.User;
import chat.domain.membership.NotificationLevel;
import chat.domain.membership.ReadMarker;
import chat.domain.membership.Role;
import chat.domain.membership.RoomSummary;
import chat.domain.membership.UnreadCounts;
import chat.domain.message.Author;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Message;
import chat.domain.message.Revision;
import chat.domain.room.NewRoom;
import chat.domain.room.Room;
import chat.domain.room.RoomEdit;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of {@link chat.domain.port.RoomLog#createRoom} and {@link chat.domain.port.RoomLog#changeRoom}. */
public interface RoomChangeContract extends StorageContract {

    @Test
    default void creates_a_room_with_its_creator_as_owner_and_a_join_row() {
        User ola = register("ola");
        publishedEvents().clear();
        RoomSummary made = roomLog()
                .createRoom(
                        new NewRoom(new RoomName("Ops"), new Topic("all that runs"), Visibility.PUBLIC, ola.id(), NOW));
        Room ops = made.room();
        assertEquals(Room.publicRoom(ops.id(), new RoomName("Ops"), new Topic("all that runs")), ops);
        assertEquals(
                List.of(membershipEvent(ops, 1, MembershipEventType.JOINED, ola)),
                publishedEvents().rows());
        RoomSummary summary = new RoomSummary(ops, 1, new Revision(1), 1, List.of(), own(Role.OWNER, 1));
        assertEquals(summary, made);
        assertEquals(Optional.of(summary), rooms().find(ops.id(), ola.id()));
    }

    @Test
    default void returns_the_edited_room_as_the_editor_sees_it() {
        User root = register("root");
        User ola = register("ola");
        User jan = register("jan");
        Room ops = createRoom("ops", ola);
        join(ops.id(), jan);
        post(ops.id(), jan, "hello @ola");
        RoomEdit edit = new RoomEdit(Optional.empty(), Optional.of(new Topic("on call")), Optional.empty());
        RoomSummary owners = roomLog().editRoom(ops.id(), ola.id(), policy -> policy.edit(edit, NOW));
        assertEquals(
                new UnreadCounts(1, 1), owners.ownMembership().orElseThrow().unread());
        assertEquals(new Topic("on call"), owners.room().topic());
        assertEquals(rooms().find(ops.id(), ola.id()), Optional.of(owners));
        RoomEdit again = new RoomEdit(Optional.empty(), Optional.of(new Topic("off")), Optional.empty());
        RoomSummary outside = roomLog().editRoom(ops.id(), root.id(), policy -> policy.edit(again, NOW));
        assertEquals(rooms().find(ops.id(), root.id()), Optional.of(outside));
        assertRefused(FORBIDDEN, () -> roomLog().editRoom(ops.id(), jan.id(), policy -> policy.edit(edit, NOW)));
    }

    @Test
    default void refuses_a_room_name_that_is_taken_in_any_case() {
        User ola = register("ola");
        createRoom("ops", ola);
        publishedEvents().clear();
        assertRefused(NAME_TAKEN, () -> createRoom("OPS", ola));
        assertRefused(NAME_TAKEN, () -> createRoom("General", ola));
        assertEquals(List.of(), publishedEvents().rows());
    }

    @Test
    default void concurrent_creations_give_the_name_to_one_room() throws Exception {
        User ola = register("ola");
        var outcomes = Race.run(8, runner -> createRoom(runner % 2 == 0 ? "ops" : "Ops", ola));
        assertEquals(1, Collections.frequency(outcomes, Optional.empty()));
        assertEquals(7, Collections.frequency(outcomes, Optional.of(NAME_TAKEN)));
    }

    @Test
    default void concurrent_renames_and_creations_give_the_name_to_one_room() throws Exception {
        User ola = register("ola");
        List<Room> named =
                IntStream.range(0, 4).mapToObj(i -> createRoom("room" + i, ola)).toList();
        publishedEvents().clear();
        var outcomes = Race.run(6, runner -> {
            if (runner < named.size()) {
                rename(named.get(runner).id(), ola, runner % 2 == 0 ? "ops" : "Ops");
            } else {
                createRoom("OPS", ola);
            }
        });
        assertEquals(1, Collections.frequency(outcomes, Optional.empty()));
        assertEquals(5, Collections.frequency(outcomes, Optional.of(NAME_TAKEN)));
        assertEquals(1, publishedEvents().rows().size());
        assertEquals(
                1,
                rooms().listPublic(ola.id()).stream()
                        .filter(summary -> summary.room().name().value().equalsIgnoreCase("ops"))
                        .count());
    }

    @Test
    default void publishes_a_repeated_join_once() {
        Room ops = createRoom("ops", register("ola"));
        User jan = register("jan");
        publishedEvents().clear();
        join(ops.id(), jan);
        join(ops.id(), jan);
        assertEquals(
                List.of(membershipEvent(ops, 2, MembershipEventType.JOINED, jan)),
                publishedEvents().rows());
        RoomSummary summary = new RoomSummary(ops, 2, new Revision(2), 2, List.of(), own(Role.MEMBER, 2));
        assertEquals(Optional.of(summary), rooms().find(ops.id(), jan.id()));
    }

    @Test
    default void a_member_who_left_cannot_post() {
        Room ops = createRoom("ops", register("ola"));
        User jan = register("jan");
        join(ops.id(), jan);
        publishedEvents().clear();
        leave(ops.id(), jan);
        assertEquals(
                List.of(membershipEvent(ops, 3, MembershipEventType.LEFT, jan)),
                publishedEvents().rows());
        assertEquals(1, rooms().members(ops.id()).size());
        assertRefused(NOT_A_MEMBER, () -> post(ops.id(), jan, "one more thing"));
    }

    @Test
    default void the_last_owner_leaves_only_if_there_are_no_other_members() {
        User ola = register("ola");
        User jan = register("jan");
        Room ops = createRoom("ops", ola);
        join(ops.id(), jan);
        assertRefused(CONFLICT, () -> leave(ops.id(), ola));
        leave(ops.id(), jan);
        leave(ops.id(), ola);
        assertEquals(List.of(), rooms().members(ops.id()));
    }

    @Test
    default void publishes_the_new_name_and_frees_the_old_one() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        publishedEvents().clear();
        Room renamed = rename(ops.id(), ola, "Operations");
        assertEquals(Room.publicRoom(ops.id(), new RoomName("Operations"), Topic.NONE), renamed);
        Message row = Message.roomEvent(renamed, new Revision(2), Author.of(ola), NOW);
        assertEquals(List.of(row), publishedEvents().rows());
        assertEquals(Optional.of(row), history().find(row.id()));
        createRoom("ops", ola);
    }

    @Test
    default void refuses_to_rename_to_a_taken_name_but_not_to_its_own() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        publishedEvents().clear();
        assertRefused(NAME_TAKEN, () -> rename(ops.id(), ola, "GENERAL"));
        assertEquals(List.of(), publishedEvents().rows());
        rename(ops.id(), ola, "OPS");
        assertEquals(2, publishedEvents().rows().get(0).seq());
    }

    @Test
    default void takes_no_revision_for_a_rename_to_the_same_name() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        publishedEvents().clear();
        assertEquals(ops, rename(ops.id(), ola, "ops"));
        assertEquals(List.of(), publishedEvents().rows());
        assertEquals(2, post(ops.id(), ola, "still here").message().seq());
    }

    @Test
    default void refuses_to_join_an_unknown_room() {
        User ola = register("ola");
        assertRefused(ROOM_NOT_FOUND, () -> join(new RoomId(99), ola));
    }

    private static Message membershipEvent(Room room, long seq, MembershipEventType kind, User user) {
        return Message.membershipEvent(room.id(), new Revision(seq), kind, Author.of(user), NOW);
    }

    private static Optional<RoomSummary.OwnMembership> own(Role role, long read) {
        return Optional.of(
                new RoomSummary.OwnMembership(role, NotificationLevel.ALL, new ReadMarker(read), UnreadCounts.NONE));
    }
}
