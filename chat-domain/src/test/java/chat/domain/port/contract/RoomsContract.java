package chat.domain.port.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.member.Member;
import chat.domain.member.Place;
import chat.domain.member.Role;
import chat.domain.message.Revision;
import chat.domain.port.Rooms;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link Rooms} must do. */
public interface RoomsContract extends Storage {

    @Test
    default void has_general_from_the_start() {
        Room general = Room.open(RoomId.GENERAL, new RoomName("general"), Topic.NONE);
        Place place = new Place(general, 0, Revision.ZERO, 0, List.of(), Optional.empty());
        assertEquals(List.of(place), rooms().all(new UserId(1)));
        assertEquals(Optional.of(place), rooms().find(RoomId.GENERAL, new UserId(1)));
        assertEquals(List.of(), rooms().of(new UserId(1)));
    }

    @Test
    default void lists_general_first_and_then_by_name_in_any_case() {
        User ola = register("ola");
        open("zoo", ola);
        open("Berlin", ola);
        open("amsterdam", ola);
        List<String> expected = List.of("general", "amsterdam", "Berlin", "zoo");
        assertEquals(expected, names(rooms().of(ola.id())));
        assertEquals(expected, names(rooms().all(ola.id())));
    }

    @Test
    default void tells_own_rooms_from_those_to_browse() {
        User ola = register("ola");
        Room ops = open("ops", ola);
        User jan = register("jan");
        assertEquals(List.of("general"), names(rooms().of(jan.id())));
        assertEquals(Set.of(RoomId.GENERAL), rooms().idsOf(jan.id()));
        assertEquals(Set.of(RoomId.GENERAL, ops.id()), rooms().idsOf(ola.id()));
        assertEquals(List.of("general", "ops"), names(rooms().all(jan.id())));
        assertTrue(rooms().isVisible(ops.id(), jan.id()));
        Place seenByJan = new Place(ops, 1, new Revision(1), 1, List.of(), Optional.empty());
        assertEquals(Optional.of(seenByJan), rooms().find(ops.id(), jan.id()));
        assertEquals(seenByJan, rooms().all(jan.id()).get(1));
    }

    @Test
    default void shows_the_head_and_the_number_of_members_as_they_are() {
        User ola = register("ola");
        User jan = register("jan");
        post(RoomId.GENERAL, jan, "hello");
        Place general = rooms().of(ola.id()).get(0);
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
        Room ops = open("ops", zoe);
        join(ops.id(), ben);
        join(ops.id(), ann);
        List<Member> expected = List.of(
                new Member(people().find(ann.id()).orElseThrow(), Role.MEMBER),
                new Member(people().find(ben.id()).orElseThrow(), Role.MEMBER),
                new Member(people().find(zoe.id()).orElseThrow(), Role.OWNER));
        assertEquals(expected, rooms().members(ops.id()));
        assertEquals(3, rooms().size(ops.id()));
    }

    @Test
    default void finds_nothing_where_no_room_ever_was() {
        assertEquals(Optional.empty(), rooms().find(new RoomId(99), new UserId(1)));
        assertFalse(rooms().isVisible(new RoomId(99), new UserId(1)));
        assertEquals(List.of(), rooms().members(new RoomId(99)));
        assertEquals(0, rooms().size(new RoomId(99)));
    }

    private static List<String> names(List<Place> places) {
        return places.stream().map(place -> place.room().name().value()).toList();
    }
}
