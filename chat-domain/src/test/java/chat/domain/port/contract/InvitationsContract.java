package chat.domain.port.contract;

import static chat.domain.ErrorCode.CONFLICT;
import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.NAME_TAKEN;
import static chat.domain.ErrorCode.NOT_FOUND;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.LinkHash;
import chat.domain.account.User;
import chat.domain.account.Username;
import chat.domain.invitation.Invitation;
import chat.domain.invitation.InvitationLimits;
import chat.domain.invitation.NewInvitation;
import chat.domain.membership.Role;
import chat.domain.message.Author;
import chat.domain.message.MembershipEvent;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.port.Invitations;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.workspace.RegistrationMode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The contract of {@link Invitations}. */
public interface InvitationsContract extends StorageContract {
    LinkHash LINK = new LinkHash("a link");
    LinkHash OTHER = new LinkHash("another link");
    InvitationLimits FREE = new InvitationLimits(Optional.empty(), Optional.empty());
    InvitationLimits ONCE = new InvitationLimits(Optional.of(LATER), Optional.of(1));

    default Invitation invite(LinkHash link, User actor, InvitationLimits limits) {
        return invitations().create(link, new NewInvitation(actor.id(), Optional.empty(), limits, NOW));
    }

    default Invitation invite(LinkHash link, User actor, RoomId room, InvitationLimits limits) {
        return invitations().create(link, new NewInvitation(actor.id(), Optional.of(room), limits, NOW));
    }

    default User registerWith(LinkHash link, String name, Instant now) {
        return invitations()
                .register(
                        new Username(name),
                        HASH,
                        Optional.of(link),
                        policy -> policy.requireAllowed(RegistrationMode.INVITE, now),
                        now);
    }

    default int used(LinkHash link) {
        return invitations().find(link).orElseThrow().usage().used();
    }

    default Optional<Role> role(RoomId room, User user) {
        return rooms().find(room, user.id()).flatMap(summary -> summary.role());
    }

    @Test
    default void finds_an_invitation_by_its_link() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        Invitation made = invite(LINK, ola, ops.id(), ONCE);
        assertEquals(Optional.of(made), invitations().find(LINK));
        assertEquals(Author.of(ola), made.createdBy());
        assertEquals(Optional.of(ops), made.room());
        assertEquals(ONCE, made.limits());
        assertEquals(NOW, made.createdAt());
        assertEquals(Optional.empty(), invitations().find(OTHER));
    }

    @Test
    default void administrators_invite_to_the_workspace_and_moderators_and_owners_to_their_room() {
        User ola = register("ola");
        User jan = register("jan");
        Room jans = createRoom("jans", jan);
        assertRefused(FORBIDDEN, () -> invite(LINK, jan, FREE));
        assertRefused(FORBIDDEN, () -> invite(LINK, register("ewa"), jans.id(), FREE));
        assertRefused(CONFLICT, () -> invite(LINK, ola, RoomId.GENERAL, FREE));
        assertRefused(ROOM_NOT_FOUND, () -> invite(LINK, ola, new RoomId(99), FREE));
        assertEquals(Optional.empty(), invitations().find(LINK));
        invite(LINK, jan, jans.id(), FREE);
        invite(OTHER, ola, jans.id(), FREE);
        User kim = register("kim");
        LinkHash third = new LinkHash("a third link");
        join(jans.id(), kim);
        assertRefused(FORBIDDEN, () -> invite(third, kim, jans.id(), FREE));
        setRole(jans.id(), jan, kim, Role.MODERATOR);
        assertRefused(FORBIDDEN, () -> invite(third, kim, FREE));
        Invitation byModerator = invite(third, kim, jans.id(), FREE);
        assertEquals(Optional.of(byModerator), invitations().find(third));
    }

    @Test
    default void lists_manageable_invitations_newest_first() {
        User ola = register("ola");
        User jan = register("jan");
        User ewa = register("ewa");
        Room jans = createRoom("jans", jan);
        Invitation first = invite(LINK, ola, FREE);
        Invitation second = invite(OTHER, ola, jans.id(), FREE);
        assertEquals(List.of(second, first), invitations().listManageableBy(ola));
        assertEquals(List.of(second), invitations().listManageableBy(jan));
        assertEquals(List.of(), invitations().listManageableBy(ewa));
    }

    @Test
    default void registration_by_invitation_joins_general_and_the_room() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        invite(LINK, ola, ops.id(), FREE);
        publishedEvents().clear();
        User jan = registerWith(LINK, "jan", NOW);
        assertEquals(Optional.of(Role.MEMBER), role(RoomId.GENERAL, jan));
        assertEquals(Optional.of(Role.MEMBER), role(ops.id(), jan));
        assertEquals(
                List.of(RoomId.GENERAL, ops.id()),
                publishedEvents().rows().stream().map(row -> row.id().room()).toList());
        assertTrue(publishedEvents().rows().stream()
                .allMatch(row -> row instanceof MembershipEvent event && event.type() == MembershipEventType.JOINED));
        assertEquals(1, used(LINK));
    }

    @Test
    default void refuses_registration_by_an_expired_used_up_or_revoked_invitation() {
        User ola = register("ola");
        invite(LINK, ola, ONCE);
        assertRefused(FORBIDDEN, () -> registerWith(LINK, "late", LATER));
        registerWith(LINK, "jan", NOW);
        assertRefused(FORBIDDEN, () -> registerWith(LINK, "ewa", NOW));
        Invitation other = invite(OTHER, ola, FREE);
        invitations().revoke(other.id(), ola.id(), NOW);
        assertRefused(FORBIDDEN, () -> registerWith(OTHER, "ewa", NOW));
        assertTrue(accounts().find(new Username("ewa")).isEmpty());
        assertEquals(2, rooms().members(RoomId.GENERAL).size());
    }

    @Test
    default void a_taken_name_does_not_use_up_the_invitation() {
        User ola = register("ola");
        invite(LINK, ola, ONCE);
        assertRefused(NAME_TAKEN, () -> registerWith(LINK, "OLA", NOW));
        assertEquals(0, used(LINK));
    }

    @RepeatedTest(20)
    default void one_of_several_concurrent_registrations_gets_the_last_use() throws Exception {
        User ola = register("ola");
        invite(LINK, ola, createRoom("ops", ola).id(), ONCE);
        var outcomes = Race.run(8, runner -> registerWith(LINK, "user" + runner, NOW));
        assertEquals(1, Collections.frequency(outcomes, Optional.empty()));
        assertEquals(7, Collections.frequency(outcomes, Optional.of(FORBIDDEN)));
        assertEquals(1, used(LINK));
        assertEquals(2, rooms().members(RoomId.GENERAL).size());
    }

    @RepeatedTest(20)
    default void either_a_registration_or_a_concurrent_acceptance_gets_the_last_use() throws Exception {
        User ola = register("ola");
        User jan = register("jan");
        Room ops = createRoom("ops", ola);
        invite(LINK, ola, ops.id(), ONCE);
        var outcomes = Race.run(2, runner -> {
            if (runner == 0) {
                registerWith(LINK, "ewa", NOW);
            } else {
                invitations().accept(LINK, jan.id(), NOW);
            }
        });
        assertEquals(1, Collections.frequency(outcomes, Optional.empty()));
        assertEquals(2, rooms().members(ops.id()).size());
    }

    @Test
    default void an_existing_user_joins_the_room_and_uses_the_invitation_once() {
        User ola = register("ola");
        User jan = register("jan");
        Room ops = createRoom("ops", ola);
        invite(LINK, ola, ops.id(), ONCE);
        assertEquals(Optional.of(ops.id()), invitations().accept(LINK, jan.id(), NOW));
        assertEquals(Optional.of(ops.id()), invitations().accept(LINK, jan.id(), NOW));
        assertEquals(Optional.of(Role.MEMBER), role(ops.id(), jan));
        assertEquals(1, used(LINK));
        assertRefused(
                NOT_FOUND, () -> invitations().accept(LINK, register("ewa").id(), NOW));
    }

    @Test
    default void an_existing_user_does_not_use_up_a_workspace_invitation() {
        User ola = register("ola");
        invite(LINK, ola, ONCE);
        assertEquals(
                Optional.empty(), invitations().accept(LINK, register("jan").id(), NOW));
        assertEquals(0, used(LINK));
        assertRefused(NOT_FOUND, () -> invitations().accept(LINK, ola.id(), LATER));
        assertRefused(NOT_FOUND, () -> invitations().accept(OTHER, ola.id(), NOW));
    }

    @Test
    default void deleting_a_room_deletes_its_invitations() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        Invitation made = invite(LINK, ola, ops.id(), FREE);
        delete(ops.id(), ola);
        awaitBackgroundTasks();
        assertEquals(Optional.empty(), invitations().find(LINK));
        assertEquals(List.of(), invitations().listManageableBy(ola));
        assertRefused(NOT_FOUND, () -> invitations().accept(LINK, ola.id(), NOW));
        assertRefused(NOT_FOUND, () -> invitations().revoke(made.id(), ola.id(), NOW));
        assertRefused(FORBIDDEN, () -> registerWith(LINK, "jan", NOW));
    }

    @Test
    default void a_user_revokes_only_manageable_invitations() {
        User ola = register("ola");
        User jan = register("jan");
        Invitation olas = invite(LINK, ola, FREE);
        Invitation jans = invite(OTHER, jan, createRoom("jans", jan).id(), FREE);
        assertRefused(NOT_FOUND, () -> invitations().revoke(olas.id(), jan.id(), NOW));
        invitations().revoke(jans.id(), jan.id(), NOW);
        invitations().revoke(jans.id(), ola.id(), NOW);
        assertTrue(invitations().find(OTHER).orElseThrow().usage().revoked());
        assertEquals(
                0,
                invitations().find(LINK).stream()
                        .filter(one -> one.usage().revoked())
                        .count());
    }

    @Test
    default void the_first_user_registers_despite_closed_registration() throws Exception {
        var outcomes = Race.run(
                4,
                runner -> invitations()
                        .register(
                                new Username("user" + runner),
                                HASH,
                                Optional.empty(),
                                policy -> policy.requireAllowed(RegistrationMode.CLOSED, NOW),
                                NOW));
        assertEquals(1, Collections.frequency(outcomes, Optional.empty()));
        assertEquals(3, Collections.frequency(outcomes, Optional.of(FORBIDDEN)));
    }
}
