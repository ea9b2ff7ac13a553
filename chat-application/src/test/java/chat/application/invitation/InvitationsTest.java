package chat.application.invitation;

import static chat.application.TestEnvironment.START;
import static chat.application.TestEnvironment.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.application.TestEnvironment;
import chat.application.account.Register;
import chat.application.account.UserRef;
import chat.application.account.UserView;
import chat.application.room.CreateRoom;
import chat.application.room.RoomRef;
import chat.application.workspace.UpdateSettings;
import chat.application.workspace.UseCases;
import chat.domain.ErrorCode;
import chat.domain.account.User;
import chat.domain.invitation.InvitationId;
import chat.domain.room.RoomId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvitationsTest {
    private static final String ADDRESS = "192.0.2.1";

    private final TestEnvironment env = new TestEnvironment();
    private final UseCases useCases = env.useCases();
    private final InvitationUseCases invitations = useCases.invitations();
    private final User ada = env.user("ada");
    private final User ola = env.user("ola");

    private RoomId secretRoom() {
        return new RoomId(useCases.rooms()
                .create()
                .handle(new CreateRoom.Command(ada, "secret", "", "private"))
                .id());
    }

    private InvitationView create(User actor, Optional<RoomId> room, Optional<Integer> uses) {
        return invitations.create().handle(new CreateInvitation.Command(actor.id(), room, Optional.of(2), uses));
    }

    private InvitationPreview preview(String token) {
        return invitations.preview().handle(new PreviewInvitation.Query(token, ADDRESS));
    }

    private static String token(InvitationView invitation) {
        return Objects.requireNonNull(invitation.token());
    }

    @Test
    void a_new_invitation_has_its_token_and_limits() {
        InvitationView made = create(ada, Optional.empty(), Optional.of(5));
        assertNotNull(made.token());
        assertEquals(token(made), Objects.requireNonNull(made.path()).token().value());
        assertEquals(START.toString(), made.createdAt());
        assertEquals(START.plus(Duration.ofHours(2)).toString(), made.expiresAt());
        assertEquals(5, made.uses());
        assertEquals(0, made.used());
        assertEquals(new UserRef(ada.id().value(), "ada"), made.by());
        assertNull(made.roomId());
        assertNull(made.revoked());
    }

    @Test
    void lists_manageable_invitations_without_tokens() {
        RoomId room = secretRoom();
        InvitationView made = create(ada, Optional.of(room), Optional.empty());
        List<InvitationView> listed = invitations.list().handle(ada).invitations();
        assertEquals(1, listed.size());
        assertNull(listed.get(0).token());
        assertNull(listed.get(0).path());
        assertEquals(made.id(), listed.get(0).id());
        assertEquals(room.value(), listed.get(0).roomId());
        assertEquals("secret", listed.get(0).roomName());
        assertNull(listed.get(0).uses());
        assertEquals(List.of(), invitations.list().handle(ola).invitations());
    }

    @Test
    void a_preview_shows_the_workspace_the_inviter_and_the_room() {
        RoomId room = secretRoom();
        InvitationPreview seen = preview(token(create(ada, Optional.of(room), Optional.empty())));
        assertEquals("Acme", seen.workspace());
        assertEquals(new UserRef(ada.id().value(), "ada"), seen.by());
        assertEquals(new RoomRef(room.value(), "secret"), seen.room());
        assertEquals("open", seen.registration());
        assertNull(
                preview(token(create(ada, Optional.empty(), Optional.empty()))).room());
    }

    @Test
    void accepting_an_invitation_joins_the_room() {
        RoomId room = secretRoom();
        String token = token(create(ada, Optional.of(room), Optional.empty()));
        AcceptedInvitationView accepted =
                invitations.accept().handle(new AcceptInvitation.Command(token, ola.id(), ADDRESS));
        assertEquals(room.value(), accepted.roomId());
        assertEquals("member", useCases.rooms().queries().get(room, ola.id()).role());
    }

    @Test
    void registration_requires_an_invitation_in_invite_mode() {
        useCases.workspace()
                .updateSettings()
                .handle(new UpdateSettings.Command(
                        ada,
                        Optional.empty(),
                        Optional.of("invite"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertRefused(ErrorCode.FORBIDDEN, () -> register("jan", Optional.empty()));
        String token = token(create(ada, Optional.empty(), Optional.of(1)));
        assertEquals("jan", register("jan", Optional.of(token)).username());
        assertRefused(ErrorCode.FORBIDDEN, () -> register("ewa", Optional.of(token)));
        assertEquals(1, invitations.list().handle(ada).invitations().get(0).used());
    }

    private UserView register(String name, Optional<String> token) {
        return useCases.accounts()
                .register()
                .handle(new Register.Command(name, "a long way to tipperary", token, ADDRESS));
    }

    @Test
    void an_expired_or_revoked_invitation_is_not_found() {
        InvitationView made = create(ada, Optional.empty(), Optional.empty());
        InvitationView other = create(ada, Optional.empty(), Optional.empty());
        invitations.revoke().handle(new InvitationId(other.id()), ada.id());
        assertRefused(ErrorCode.NOT_FOUND, () -> preview(token(other)));
        assertTrue(invitations.list().handle(ada).invitations().stream()
                .anyMatch(listed -> listed.id() == other.id() && Boolean.TRUE.equals(listed.revoked())));
        env.clock.advance(Duration.ofHours(2));
        assertRefused(ErrorCode.NOT_FOUND, () -> preview(token(made)));
    }

    @Test
    void a_user_who_does_not_manage_an_invitation_cannot_revoke_it() {
        InvitationView made = create(ada, Optional.empty(), Optional.empty());
        assertRefused(ErrorCode.NOT_FOUND, () -> invitations.revoke().handle(new InvitationId(made.id()), ola.id()));
        preview(token(made));
    }

    @Test
    void refuses_workspace_invitations_by_non_administrators_and_invalid_limits() {
        assertRefused(ErrorCode.FORBIDDEN, () -> create(ola, Optional.empty(), Optional.empty()));
        assertRefused(ErrorCode.BAD_REQUEST, () -> create(ada, Optional.empty(), Optional.of(0)));
    }

    @Test
    void limits_wrong_links_by_address() {
        String token = token(create(ada, Optional.empty(), Optional.empty()));
        preview(token);
        preview(token);
        preview(token);
        for (int i = 0; i < 3; i++) {
            assertRefused(ErrorCode.NOT_FOUND, () -> preview("no link at all"));
        }
        assertRefused(ErrorCode.RATE_LIMITED, () -> preview(token));
        env.clock.advance(Duration.ofSeconds(10));
        preview(token);
    }
}
