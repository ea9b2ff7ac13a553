package chat.domain.port.contract;

import static chat.domain.error.ErrorCode.CONFLICT;
import static chat.domain.error.ErrorCode.FORBIDDEN;
import static chat.domain.error.ErrorCode.NAME_TAKEN;
import static chat.domain.error.ErrorCode.NOT_FOUND;
import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.port.contract.Storage.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.invitation.Invitation;
import chat.domain.invitation.Inviting;
import chat.domain.invitation.Terms;
import chat.domain.link.LinkHash;
import chat.domain.member.Role;
import chat.domain.message.Author;
import chat.domain.message.Message;
import chat.domain.port.Invitations;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import chat.domain.user.Username;
import chat.domain.workspace.Registration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What {@link Invitations} must do. */
public interface InvitationsContract extends Storage {
    LinkHash LINK = new LinkHash("a link");
    LinkHash OTHER = new LinkHash("another link");
    Terms FREE = new Terms(Optional.empty(), Optional.empty());
    Terms ONCE = new Terms(Optional.of(LATER), Optional.of(1));

    default Invitation invite(LinkHash link, User by, Terms terms) {
        return invitations().make(link, new Inviting(by.id(), Optional.empty(), terms, NOW));
    }

    default Invitation invite(LinkHash link, User by, RoomId room, Terms terms) {
        return invitations().make(link, new Inviting(by.id(), Optional.of(room), terms, NOW));
    }

    default User comeBy(LinkHash link, String name, Instant now) {
        return invitations()
                .register(
                        new Username(name),
                        HASH,
                        Optional.of(link),
                        entrance -> entrance.admit(Registration.INVITE, now),
                        now);
    }

    default int used(LinkHash link) {
        return invitations().find(link).orElseThrow().consumption().used();
    }

    default Optional<Role> role(RoomId room, User user) {
        return rooms().find(room, user.id()).flatMap(place -> place.role());
    }

    @Test
    default void finds_an_invitation_by_its_link_as_it_was_made() {
        User ola = register("ola");
        Room ops = open("ops", ola);
        Invitation made = invite(LINK, ola, ops.id(), ONCE);
        assertEquals(Optional.of(made), invitations().find(LINK));
        assertEquals(Author.of(ola), made.by());
        assertEquals(Optional.of(ops), made.room());
        assertEquals(ONCE, made.terms());
        assertEquals(NOW, made.createdAt());
        assertEquals(Optional.empty(), invitations().find(OTHER));
    }

    @Test
    default void lets_only_administrators_invite_to_no_room_and_who_looks_after_it_to_one() {
        User ola = register("ola");
        User jan = register("jan");
        Room jans = open("jans", jan);
        assertRefused(FORBIDDEN, () -> invite(LINK, jan, FREE));
        assertRefused(FORBIDDEN, () -> invite(LINK, register("ewa"), jans.id(), FREE));
        assertRefused(CONFLICT, () -> invite(LINK, ola, RoomId.GENERAL, FREE));
        assertRefused(ROOM_NOT_FOUND, () -> invite(LINK, ola, new RoomId(99), FREE));
        assertEquals(Optional.empty(), invitations().find(LINK));
        invite(LINK, jan, jans.id(), FREE);
        invite(OTHER, ola, jans.id(), FREE);
    }

    @Test
    default void lists_the_newest_first_to_those_who_may_look_after_them() {
        User ola = register("ola");
        User jan = register("jan");
        User ewa = register("ewa");
        Room jans = open("jans", jan);
        Invitation first = invite(LINK, ola, FREE);
        Invitation second = invite(OTHER, ola, jans.id(), FREE);
        assertEquals(List.of(second, first), invitations().of(ola));
        assertEquals(List.of(second), invitations().of(jan));
        assertEquals(List.of(), invitations().of(ewa));
    }

    @Test
    default void lets_who_registers_by_it_into_general_and_its_room_and_tells_both() {
        User ola = register("ola");
        Room ops = open("ops", ola);
        invite(LINK, ola, ops.id(), FREE);
        announced().clear();
        User jan = comeBy(LINK, "jan", NOW);
        assertEquals(Optional.of(Role.MEMBER), role(RoomId.GENERAL, jan));
        assertEquals(Optional.of(Role.MEMBER), role(ops.id(), jan));
        assertEquals(
                List.of(RoomId.GENERAL, ops.id()),
                announced().rows().stream().map(row -> row.id().room()).toList());
        assertTrue(announced().rows().stream().allMatch(row -> row.kind() == Message.Kind.JOINED));
        assertEquals(1, used(LINK));
    }

    @Test
    default void is_of_no_use_when_it_is_used_up_over_or_taken_back() {
        User ola = register("ola");
        invite(LINK, ola, ONCE);
        assertRefused(FORBIDDEN, () -> comeBy(LINK, "late", LATER));
        comeBy(LINK, "jan", NOW);
        assertRefused(FORBIDDEN, () -> comeBy(LINK, "ewa", NOW));
        Invitation other = invite(OTHER, ola, FREE);
        invitations().revoke(other.id(), ola.id(), NOW);
        assertRefused(FORBIDDEN, () -> comeBy(OTHER, "ewa", NOW));
        assertTrue(accounts().find(new Username("ewa")).isEmpty());
        assertEquals(2, rooms().members(RoomId.GENERAL).size());
    }

    @Test
    default void takes_no_use_from_who_asks_for_a_name_that_is_taken() {
        User ola = register("ola");
        invite(LINK, ola, ONCE);
        assertRefused(NAME_TAKEN, () -> comeBy(LINK, "OLA", NOW));
        assertEquals(0, used(LINK));
    }

    @RepeatedTest(20)
    default void gives_the_last_use_to_one_of_many_who_race_for_it() throws Exception {
        User ola = register("ola");
        invite(LINK, ola, open("ops", ola).id(), ONCE);
        var outcomes = Race.of(8, runner -> comeBy(LINK, "user" + runner, NOW));
        assertEquals(1, Collections.frequency(outcomes, Optional.empty()));
        assertEquals(7, Collections.frequency(outcomes, Optional.of(FORBIDDEN)));
        assertEquals(1, used(LINK));
        assertEquals(2, rooms().members(RoomId.GENERAL).size());
    }

    @RepeatedTest(20)
    default void gives_the_last_use_either_to_who_registers_or_to_who_is_there_already() throws Exception {
        User ola = register("ola");
        User jan = register("jan");
        Room ops = open("ops", ola);
        invite(LINK, ola, ops.id(), ONCE);
        var outcomes = Race.of(2, runner -> {
            if (runner == 0) {
                comeBy(LINK, "ewa", NOW);
            } else {
                invitations().accept(LINK, jan.id(), NOW);
            }
        });
        assertEquals(1, Collections.frequency(outcomes, Optional.empty()));
        assertEquals(2, rooms().members(ops.id()).size());
    }

    @Test
    default void lets_who_is_there_already_into_its_room_and_takes_a_use_once() {
        User ola = register("ola");
        User jan = register("jan");
        Room ops = open("ops", ola);
        invite(LINK, ola, ops.id(), ONCE);
        assertEquals(Optional.of(ops.id()), invitations().accept(LINK, jan.id(), NOW));
        assertEquals(Optional.of(ops.id()), invitations().accept(LINK, jan.id(), NOW));
        assertEquals(Optional.of(Role.MEMBER), role(ops.id(), jan));
        assertEquals(1, used(LINK));
        assertRefused(
                NOT_FOUND, () -> invitations().accept(LINK, register("ewa").id(), NOW));
    }

    @Test
    default void takes_no_use_from_who_is_there_already_where_there_is_no_room() {
        User ola = register("ola");
        invite(LINK, ola, ONCE);
        assertEquals(
                Optional.empty(), invitations().accept(LINK, register("jan").id(), NOW));
        assertEquals(0, used(LINK));
        assertRefused(NOT_FOUND, () -> invitations().accept(LINK, ola.id(), LATER));
        assertRefused(NOT_FOUND, () -> invitations().accept(OTHER, ola.id(), NOW));
    }

    @Test
    default void is_gone_with_its_room() {
        User ola = register("ola");
        Room ops = open("ops", ola);
        Invitation made = invite(LINK, ola, ops.id(), FREE);
        delete(ops.id(), ola);
        settle();
        assertEquals(Optional.empty(), invitations().find(LINK));
        assertEquals(List.of(), invitations().of(ola));
        assertRefused(NOT_FOUND, () -> invitations().accept(LINK, ola.id(), NOW));
        assertRefused(NOT_FOUND, () -> invitations().revoke(made.id(), ola.id(), NOW));
        assertRefused(FORBIDDEN, () -> comeBy(LINK, "jan", NOW));
    }

    @Test
    default void is_taken_back_by_who_looks_after_it_and_by_nobody_else() {
        User ola = register("ola");
        User jan = register("jan");
        Invitation olas = invite(LINK, ola, FREE);
        Invitation jans = invite(OTHER, jan, open("jans", jan).id(), FREE);
        assertRefused(NOT_FOUND, () -> invitations().revoke(olas.id(), jan.id(), NOW));
        invitations().revoke(jans.id(), jan.id(), NOW);
        invitations().revoke(jans.id(), ola.id(), NOW);
        assertTrue(invitations().find(OTHER).orElseThrow().consumption().revoked());
        assertEquals(
                0,
                invitations().find(LINK).stream()
                        .filter(one -> one.consumption().revoked())
                        .count());
    }

    @Test
    default void lets_the_very_first_in_whatever_the_rule_of_the_house() throws Exception {
        var outcomes = Race.of(
                4,
                runner -> invitations()
                        .register(
                                new Username("user" + runner),
                                HASH,
                                Optional.empty(),
                                entrance -> entrance.admit(Registration.CLOSED, NOW),
                                NOW));
        assertEquals(1, Collections.frequency(outcomes, Optional.empty()));
        assertEquals(3, Collections.frequency(outcomes, Optional.of(FORBIDDEN)));
    }
}
