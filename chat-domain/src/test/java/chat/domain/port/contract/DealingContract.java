package chat.domain.port.contract;

import static chat.domain.error.ErrorCode.CONFLICT;
import static chat.domain.error.ErrorCode.FORBIDDEN;
import static chat.domain.error.ErrorCode.NOT_A_MEMBER;
import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.error.ErrorCode.USER_NOT_FOUND;
import static chat.domain.port.contract.Storage.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.error.ErrorCode;
import chat.domain.member.NotificationLevel;
import chat.domain.member.Place;
import chat.domain.member.Role;
import chat.domain.member.Unread;
import chat.domain.message.Author;
import chat.domain.message.Message;
import chat.domain.message.Revision;
import chat.domain.port.fake.RecordingAnnouncer.Placed;
import chat.domain.room.RoomId;
import chat.domain.room.Visibility;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link chat.domain.port.RoomLog#govern} must do about other people's places, and one's own. */
public interface DealingContract extends Storage {

    @Test
    default void lets_in_whom_a_moderator_invites_and_tells_who_did() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId secret = open("secret", Visibility.PRIVATE, ola).id();
        post(secret, ola, "before jan came");
        announced().clear();
        give(secret, ola, jan, Role.MEMBER);
        give(secret, ola, jan, Role.MEMBER);
        Message row = moved(secret, 3, Message.Kind.JOINED, jan, ola);
        assertEquals(List.of(row), announced().rows());
        assertEquals(Optional.of(row), history().find(row.id()));
        assertEquals(Optional.of(Role.MEMBER), role(secret, jan));
        assertEquals(Unread.NOTHING, unread(secret, jan));
    }

    @Test
    default void gives_a_role_without_a_row_and_tells_the_member() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = open("ops", ola).id();
        join(ops, jan);
        announced().clear();
        give(ops, ola, jan, Role.MODERATOR);
        assertEquals(Optional.of(Role.MODERATOR), role(ops, jan));
        assertEquals(List.of(new Placed(ops, jan.id())), announced().changedPlaces());
        give(ops, ola, jan, Role.MODERATOR);
        assertEquals(1, announced().changedPlaces().size());
        assertEquals(List.of(), announced().rows());
        assertEquals(3, post(ops, jan, "thanks").message().seq());
    }

    @Test
    default void takes_out_and_tells_who_did() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = open("ops", ola).id();
        join(ops, jan);
        announced().clear();
        removeFrom(ops, ola, jan);
        removeFrom(ops, ola, jan);
        assertEquals(
                List.of(moved(ops, 3, Message.Kind.LEFT, jan, ola)), announced().rows());
        assertEquals(1, rooms().members(ops).size());
        assertRefused(NOT_A_MEMBER, () -> post(ops, jan, "one more thing"));
        join(ops, jan);
    }

    @Test
    default void tells_nobody_of_who_leaves_or_removes_themselves() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = open("ops", ola).id();
        join(ops, jan);
        announced().clear();
        removeFrom(ops, jan, jan);
        assertEquals(Optional.empty(), announced().rows().get(0).by());
    }

    @Test
    default void takes_out_and_keeps_out_whom_it_bans() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = open("ops", ola).id();
        join(ops, jan);
        announced().clear();
        ban(ops, ola, jan);
        ban(ops, ola, jan);
        assertEquals(
                List.of(moved(ops, 3, Message.Kind.LEFT, jan, ola)), announced().rows());
        assertEquals(List.of(jan), rooms().banned(ops));
        assertEquals(1, rooms().members(ops).size());
        assertRefused(CONFLICT, () -> give(ops, ola, jan, Role.MEMBER));
        assertRefused(ROOM_NOT_FOUND, () -> join(ops, jan));
        assertRefused(ROOM_NOT_FOUND, () -> post(ops, jan, "let me in"));
    }

    @Test
    default void bans_without_a_row_who_is_not_in_the_room() {
        User ola = register("ola");
        User jan = register("jan");
        User ben = register("Ben");
        RoomId ops = open("ops", ola).id();
        announced().clear();
        ban(ops, ola, jan);
        ban(ops, ola, ben);
        assertEquals(List.of(), announced().rows());
        assertEquals(List.of(ben, jan), rooms().banned(ops));
        assertEquals(List.of(), rooms().banned(new RoomId(99)));
        assertEquals(2, post(ops, ola, "peace").message().seq());
    }

    @Test
    default void lets_somebody_back_in_once_the_ban_is_lifted() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId secret = open("secret", Visibility.PRIVATE, ola).id();
        give(secret, ola, jan, Role.MODERATOR);
        notify(secret, jan, NotificationLevel.NOTHING);
        ban(secret, ola, jan);
        unban(secret, ola, jan);
        unban(secret, ola, jan);
        assertEquals(List.of(), rooms().banned(secret));
        assertRefused(ROOM_NOT_FOUND, () -> join(secret, jan));
        give(secret, ola, jan, Role.MEMBER);
        Place.Own own = rooms().find(secret, jan.id()).orElseThrow().own().orElseThrow();
        assertEquals(Role.MEMBER, own.role());
        assertEquals(NotificationLevel.ALL, own.notifications());
    }

    @Test
    default void keeps_a_rooms_last_owner_through_everything() {
        User admin = register("root");
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = open("ops", ola).id();
        join(ops, jan);
        assertRefused(CONFLICT, () -> give(ops, ola, ola, Role.MEMBER));
        assertRefused(CONFLICT, () -> give(ops, admin, ola, Role.MODERATOR));
        assertRefused(CONFLICT, () -> removeFrom(ops, admin, ola));
        assertRefused(CONFLICT, () -> ban(ops, admin, ola));
        give(ops, ola, jan, Role.OWNER);
        removeFrom(ops, admin, ola);
        assertEquals(Optional.of(Role.OWNER), role(ops, jan));
        assertEquals(List.of(), rooms().banned(ops));
    }

    @Test
    default void finds_nobody_who_never_was_but_only_in_a_room_that_is_there() {
        User ola = register("ola");
        RoomId ops = open("ops", ola).id();
        RoomId secret = open("secret", Visibility.PRIVATE, register("jan")).id();
        UserId nobody = new UserId(99);
        assertRefused(USER_NOT_FOUND, () -> removeFrom(ops, ola, nobody));
        assertRefused(ROOM_NOT_FOUND, () -> removeFrom(secret, ola, nobody));
        assertRefused(ROOM_NOT_FOUND, () -> removeFrom(new RoomId(99), ola, nobody));
    }

    private void removeFrom(RoomId room, User by, UserId whom) {
        roomLog().govern(room, by.id(), whom, dealing -> dealing.remove(NOW));
    }

    @Test
    default void keeps_how_much_a_member_wants_to_be_told() {
        User ola = register("ola");
        RoomId ops = open("ops", ola).id();
        announced().clear();
        for (NotificationLevel level : NotificationLevel.values()) {
            notify(ops, ola, level);
            assertEquals(
                    level,
                    rooms().find(ops, ola.id())
                            .orElseThrow()
                            .own()
                            .orElseThrow()
                            .notifications());
        }
        assertEquals(Set.of(new Placed(ops, ola.id())), Set.copyOf(announced().changedPlaces()));
        assertEquals(List.of(), announced().rows());
        assertRefused(NOT_A_MEMBER, () -> notify(ops, register("jan"), NotificationLevel.ALL));
    }

    @Test
    default void leaves_one_owner_of_two_who_leave_at_the_same_moment() throws Exception {
        User ola = register("ola");
        User jan = register("jan");
        User kim = register("kim");
        for (int round = 0; round < 20; round++) {
            RoomId room = owned("room" + round, ola, jan);
            join(room, kim);
            var outcomes = Race.of(2, runner -> leave(room, runner == 0 ? ola : jan));
            assertEquals(Set.of(Optional.empty(), Optional.of(CONFLICT)), Set.copyOf(outcomes));
            assertEquals(1, owners(room));
        }
    }

    @Test
    default void leaves_one_owner_of_two_who_take_that_from_each_other() throws Exception {
        User ola = register("ola");
        User jan = register("jan");
        User kim = register("kim");
        for (int round = 0; round < 20; round++) {
            RoomId room = owned("room" + round, jan, kim);
            join(room, ola);
            var outcomes =
                    Race.of(2, runner -> give(room, runner == 0 ? jan : kim, runner == 0 ? kim : jan, Role.MEMBER));
            assertEquals(Set.of(Optional.empty(), Optional.of(FORBIDDEN)), Set.copyOf(outcomes));
            assertEquals(1, owners(room));
        }
    }

    @Test
    default void never_has_a_member_who_is_banned() throws Exception {
        User ola = register("ola");
        User jan = register("jan");
        Set<Optional<ErrorCode>> fates = Set.of(Optional.empty(), Optional.of(ROOM_NOT_FOUND), Optional.of(CONFLICT));
        for (int round = 0; round < 20; round++) {
            RoomId room = open("room" + round, ola).id();
            var outcomes = Race.of(3, runner -> {
                switch (runner) {
                    case 0 -> join(room, jan);
                    case 1 -> give(room, ola, jan, Role.MEMBER);
                    default -> ban(room, ola, jan);
                }
            });
            assertEquals(Set.of(), minus(outcomes, fates));
            assertEquals(List.of(jan), rooms().banned(room));
            assertEquals(1, rooms().members(room).size());
        }
    }

    private static Set<Optional<ErrorCode>> minus(List<Optional<ErrorCode>> all, Set<Optional<ErrorCode>> others) {
        Set<Optional<ErrorCode>> left = new HashSet<>(all);
        left.removeAll(others);
        return left;
    }

    private RoomId owned(String name, User first, User second) {
        RoomId room = open(name, first).id();
        give(room, first, second, Role.OWNER);
        return room;
    }

    private long owners(RoomId room) {
        return rooms().members(room).stream()
                .filter(member -> member.role() == Role.OWNER)
                .count();
    }

    private Optional<Role> role(RoomId room, User user) {
        return rooms().find(room, user.id()).orElseThrow().role();
    }

    private static Message moved(RoomId room, long seq, Message.Kind kind, User whom, User by) {
        return Message.moved(room, new Revision(seq), kind, Author.of(whom), Optional.of(by.id()), NOW);
    }
}
