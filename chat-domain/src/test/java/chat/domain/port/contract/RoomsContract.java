package chat.domain.port.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.Member;
import chat.domain.membership.Role;
import chat.domain.membership.RoomSummary;
import chat.domain.message.Revision;
import chat.domain.port.Rooms;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract of {@link Rooms}. */
public interface RoomsContract extends StorageContract {

    @Test
    default void has_general_from_the_start() {
        Room general = Room.publicRoom(RoomId.GENERAL, new RoomName("general"), Topic.NONE);
        RoomSummary summary = new RoomSummary(general, 0, Revision.ZERO, 0, List.of(), Optional.empty());
        assertEquals(List.of(summary), rooms().listPublic(new UserId(1)));
        assertEquals(Optional.of(summary), rooms().find(RoomId.GENERAL, new UserId(1)));
        assertEquals(List.of(), rooms().listJoined(new UserId(1)));
    }

    @Test
    default void lists_general_first_and_then_by_name_in_any_case() {
        User ola = register("ola");
        createRoom("zoo", ola);
        createRoom("Berlin", ola);
        createRoom("amsterdam", ola);
        List<String> expected = List.of("general", "amsterdam", "Berlin", "zoo");
        assertEquals(expected, names(rooms().listJoined(ola.id())));
        assertEquals(expected, names(rooms().listPublic(ola.id())));
    }

    @Test
    default void lists_joined_and_public_rooms() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        User jan = register("jan");
        assertEquals(List.of("general"), names(rooms().listJoined(jan.id())));
        assertEquals(Set.of(RoomId.GENERAL), rooms().listJoinedIds(jan.id()));
        assertEquals(Set.of(RoomId.GENERAL, ops.id()), rooms().listJoinedIds(ola.id()));
        assertEquals(List.of("general", "ops"), names(rooms().listPublic(jan.id())));
        assertTrue(rooms().isVisible(ops.id(), jan.id()));
        RoomSummary forJan = new RoomSummary(ops, 1, new Revision(1), 1, List.of(), Optional.empty());
        assertEquals(Optional.of(forJan), rooms().find(ops.id(), jan.id()));
        assertEquals(forJan, rooms().listPublic(jan.id()).get(1));
    }

    @Test
    default void a_summary_has_the_current_head_and_number_of_members() {
        User ola = register("ola");
        User jan = register("jan");
        post(RoomId.GENERAL, jan, "hello");
        RoomSummary general = rooms().listJoined(ola.id()).get(0);
        assertEquals(2, general.members());
        assertEquals(new Revision(3), general.revision());
        assertEquals(3, general.lastSeq());
        assertEquals(Optional.of(Role.MEMBER), general.role());
    }

    @Test
    default void lists_members_by_name_in_any_case() {
        User zoe = register("zoe");
        User ben = register("Ben");
        User ann = register("ann");
        Room ops = createRoom("ops", zoe);
        join(ops.id(), ben);
        join(ops.id(), ann);
        List<Member> expected = List.of(
                new Member(userDirectory().find(ann.id()).orElseThrow(), Role.MEMBER),
                new Member(userDirectory().find(ben.id()).orElseThrow(), Role.MEMBER),
                new Member(userDirectory().find(zoe.id()).orElseThrow(), Role.OWNER));
        assertEquals(expected, rooms().members(ops.id()));
        assertEquals(3, rooms().countMembers(ops.id()));
    }

    @Test
    default void finds_nothing_for_an_unknown_room() {
        assertEquals(Optional.empty(), rooms().find(new RoomId(99), new UserId(1)));
        assertFalse(rooms().isVisible(new RoomId(99), new UserId(1)));
        assertEquals(List.of(), rooms().members(new RoomId(99)));
        assertEquals(0, rooms().countMembers(new RoomId(99)));
    }

    private static List<String> names(List<RoomSummary> summaries) {
        return summaries.stream().map(summary -> summary.room().name().value()).toList();
    }
}
