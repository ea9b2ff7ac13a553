package chat.domain.port.contract;

import static chat.domain.ErrorCode.CONFLICT;
import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.NOT_A_MEMBER;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.ErrorCode.USER_NOT_FOUND;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import chat.domain.ErrorCode;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.NotificationLevel;
import chat.domain.membership.Role;
import chat.domain.membership.RoomSummary;
import chat.domain.membership.UnreadCounts;
import chat.domain.message.Author;
import chat.domain.message.MembershipEvent;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Message;
import chat.domain.message.Revision;
import chat.domain.port.fake.RecordingEventPublisher.MembershipChange;
import chat.domain.room.RoomId;
import chat.domain.room.Visibility;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract of {@link chat.domain.port.RoomLog#changeRoom} for memberships. */
public interface MemberChangeContract extends StorageContract {

    @Test
    default void adding_a_member_publishes_a_join_with_the_actor() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId secret = createRoom("secret", Visibility.PRIVATE, ola).id();
        post(secret, ola, "before jan came");
        publishedEvents().clear();
        setRole(secret, ola, jan, Role.MEMBER);
        setRole(secret, ola, jan, Role.MEMBER);
        Message row = membershipEvent(secret, 3, MembershipEventType.JOINED, jan, ola);
        assertEquals(List.of(row), publishedEvents().rows());
        assertEquals(Optional.of(row), history().find(row.id()));
        assertEquals(Optional.of(Role.MEMBER), role(secret, jan));
        assertEquals(UnreadCounts.NONE, unread(secret, jan));
    }

    @Test
    default void an_addition_by_a_moderator_records_the_moderator_as_the_actor() {
        User ola = register("ola");
        User kim = register("kim");
        User jan = register("jan");
        RoomId secret = createRoom("secret", Visibility.PRIVATE, ola).id();
        setRole(secret, ola, kim, Role.MEMBER);
        assertRefused(FORBIDDEN, () -> setRole(secret, kim, jan, Role.MEMBER));
        setRole(secret, ola, kim, Role.MODERATOR);
        publishedEvents().clear();
        assertRefused(FORBIDDEN, () -> setRole(secret, kim, jan, Role.MODERATOR));
        setRole(secret, kim, jan, Role.MEMBER);
        assertEquals(
                List.of(membershipEvent(secret, 3, MembershipEventType.JOINED, jan, kim)),
                publishedEvents().rows());
        assertEquals(Optional.of(Role.MEMBER), role(secret, jan));
        assertRefused(FORBIDDEN, () -> setRole(secret, kim, jan, Role.MODERATOR));
    }

    @Test
    default void a_role_change_publishes_a_membership_change_without_a_row() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = createRoom("ops", ola).id();
        join(ops, jan);
        publishedEvents().clear();
        setRole(ops, ola, jan, Role.MODERATOR);
        assertEquals(Optional.of(Role.MODERATOR), role(ops, jan));
        assertEquals(
                List.of(new MembershipChange(ops, jan.id())), publishedEvents().changedMemberships());
        setRole(ops, ola, jan, Role.MODERATOR);
        assertEquals(1, publishedEvents().changedMemberships().size());
        assertEquals(List.of(), publishedEvents().rows());
        assertEquals(3, post(ops, jan, "thanks").message().seq());
    }

    @Test
    default void removing_a_member_publishes_a_leave_with_the_actor() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = createRoom("ops", ola).id();
        join(ops, jan);
        publishedEvents().clear();
        removeFrom(ops, ola, jan);
        removeFrom(ops, ola, jan);
        assertEquals(
                List.of(membershipEvent(ops, 3, MembershipEventType.LEFT, jan, ola)),
                publishedEvents().rows());
        assertEquals(1, rooms().members(ops).size());
        assertRefused(NOT_A_MEMBER, () -> post(ops, jan, "one more thing"));
        join(ops, jan);
    }

    @Test
    default void records_no_actor_if_a_member_leaves() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = createRoom("ops", ola).id();
        join(ops, jan);
        publishedEvents().clear();
        removeFrom(ops, jan, jan);
        MembershipEvent left =
                assertInstanceOf(MembershipEvent.class, publishedEvents().rows().get(0));
        assertEquals(Optional.empty(), left.actor());
    }

    @Test
    default void a_ban_removes_the_member_and_prevents_joining() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = createRoom("ops", ola).id();
        join(ops, jan);
        publishedEvents().clear();
        ban(ops, ola, jan);
        ban(ops, ola, jan);
        assertEquals(
                List.of(membershipEvent(ops, 3, MembershipEventType.LEFT, jan, ola)),
                publishedEvents().rows());
        assertEquals(List.of(jan), rooms().listBanned(ops));
        assertEquals(1, rooms().members(ops).size());
        assertRefused(CONFLICT, () -> setRole(ops, ola, jan, Role.MEMBER));
        assertRefused(ROOM_NOT_FOUND, () -> join(ops, jan));
        assertRefused(ROOM_NOT_FOUND, () -> post(ops, jan, "let me in"));
    }

    @Test
    default void banning_a_non_member_writes_no_row() {
        User ola = register("ola");
        User jan = register("jan");
        User ben = register("Ben");
        RoomId ops = createRoom("ops", ola).id();
        publishedEvents().clear();
        ban(ops, ola, jan);
        ban(ops, ola, ben);
        assertEquals(List.of(), publishedEvents().rows());
        assertEquals(List.of(ben, jan), rooms().listBanned(ops));
        assertEquals(List.of(), rooms().listBanned(new RoomId(99)));
        assertEquals(2, post(ops, ola, "peace").message().seq());
    }

    @Test
    default void an_unbanned_user_may_be_added_again_with_default_settings() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId secret = createRoom("secret", Visibility.PRIVATE, ola).id();
        setRole(secret, ola, jan, Role.MODERATOR);
        setNotificationLevel(secret, jan, NotificationLevel.NOTHING);
        ban(secret, ola, jan);
        unban(secret, ola, jan);
        unban(secret, ola, jan);
        assertEquals(List.of(), rooms().listBanned(secret));
        assertRefused(ROOM_NOT_FOUND, () -> join(secret, jan));
        setRole(secret, ola, jan, Role.MEMBER);
        RoomSummary.OwnMembership own =
                rooms().find(secret, jan.id()).orElseThrow().ownMembership().orElseThrow();
        assertEquals(Role.MEMBER, own.role());
        assertEquals(NotificationLevel.ALL, own.notifications());
    }

    @Test
    default void refuses_to_demote_remove_or_ban_the_last_owner() {
        User admin = register("root");
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = createRoom("ops", ola).id();
        join(ops, jan);
        assertRefused(CONFLICT, () -> setRole(ops, ola, ola, Role.MEMBER));
        assertRefused(CONFLICT, () -> setRole(ops, admin, ola, Role.MODERATOR));
        assertRefused(CONFLICT, () -> removeFrom(ops, admin, ola));
        assertRefused(CONFLICT, () -> ban(ops, admin, ola));
        setRole(ops, ola, jan, Role.OWNER);
        removeFrom(ops, admin, ola);
        assertEquals(Optional.of(Role.OWNER), role(ops, jan));
        assertEquals(List.of(), rooms().listBanned(ops));
    }

    @Test
    default void reports_an_unknown_target_only_in_a_visible_room() {
        User ola = register("ola");
        RoomId ops = createRoom("ops", ola).id();
        RoomId secret =
                createRoom("secret", Visibility.PRIVATE, register("jan")).id();
        UserId unknown = new UserId(99);
        assertRefused(USER_NOT_FOUND, () -> removeFrom(ops, ola, unknown));
        assertRefused(ROOM_NOT_FOUND, () -> removeFrom(secret, ola, unknown));
        assertRefused(ROOM_NOT_FOUND, () -> removeFrom(new RoomId(99), ola, unknown));
    }

    private void removeFrom(RoomId room, User actor, UserId target) {
        roomLog().changeRoom(room, actor.id(), target, memberPolicy -> memberPolicy.remove(NOW));
    }

    @Test
    default void stores_the_notification_level() {
        User ola = register("ola");
        RoomId ops = createRoom("ops", ola).id();
        publishedEvents().clear();
        for (NotificationLevel level : NotificationLevel.values()) {
            setNotificationLevel(ops, ola, level);
            assertEquals(
                    level,
                    rooms().find(ops, ola.id())
                            .orElseThrow()
                            .ownMembership()
                            .orElseThrow()
                            .notifications());
        }
        assertEquals(
                Set.of(new MembershipChange(ops, ola.id())),
                Set.copyOf(publishedEvents().changedMemberships()));
        assertEquals(List.of(), publishedEvents().rows());
        assertRefused(NOT_A_MEMBER, () -> setNotificationLevel(ops, register("jan"), NotificationLevel.ALL));
    }

    @Test
    default void one_of_two_owners_stays_if_both_leave_at_once() throws Exception {
        User ola = register("ola");
        User jan = register("jan");
        User kim = register("kim");
        for (int round = 0; round < 20; round++) {
            RoomId room = roomWithTwoOwners("room" + round, ola, jan);
            join(room, kim);
            var outcomes = Race.run(2, runner -> leave(room, runner == 0 ? ola : jan));
            assertEquals(Set.of(Optional.empty(), Optional.of(CONFLICT)), Set.copyOf(outcomes));
            assertEquals(1, owners(room));
        }
    }

    @Test
    default void one_of_two_owners_stays_if_both_demote_each_other_at_once() throws Exception {
        User ola = register("ola");
        User jan = register("jan");
        User kim = register("kim");
        for (int round = 0; round < 20; round++) {
            RoomId room = roomWithTwoOwners("room" + round, jan, kim);
            join(room, ola);
            var outcomes =
                    Race.run(2, runner -> setRole(room, runner == 0 ? jan : kim, runner == 0 ? kim : jan, Role.MEMBER));
            assertEquals(Set.of(Optional.empty(), Optional.of(FORBIDDEN)), Set.copyOf(outcomes));
            assertEquals(1, owners(room));
        }
    }

    @Test
    default void a_ban_wins_against_concurrent_joins() throws Exception {
        User ola = register("ola");
        User jan = register("jan");
        Set<Optional<ErrorCode>> allowedOutcomes =
                Set.of(Optional.empty(), Optional.of(ROOM_NOT_FOUND), Optional.of(CONFLICT));
        for (int round = 0; round < 20; round++) {
            RoomId room = createRoom("room" + round, ola).id();
            var outcomes = Race.run(3, runner -> {
                switch (runner) {
                    case 0 -> join(room, jan);
                    case 1 -> setRole(room, ola, jan, Role.MEMBER);
                    default -> ban(room, ola, jan);
                }
            });
            assertEquals(Set.of(), minus(outcomes, allowedOutcomes));
            assertEquals(List.of(jan), rooms().listBanned(room));
            assertEquals(1, rooms().members(room).size());
        }
    }

    private static Set<Optional<ErrorCode>> minus(List<Optional<ErrorCode>> all, Set<Optional<ErrorCode>> others) {
        Set<Optional<ErrorCode>> left = new HashSet<>(all);
        left.removeAll(others);
        return left;
    }

    private RoomId roomWithTwoOwners(String name, User first, User second) {
        RoomId room = createRoom(name, first).id();
        setRole(room, first, second, Role.OWNER);
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

    private static Message membershipEvent(RoomId room, long seq, MembershipEventType kind, User target, User actor) {
        return Message.membershipEvent(room, new Revision(seq), kind, Author.of(target), Optional.of(actor.id()), NOW);
    }
}
