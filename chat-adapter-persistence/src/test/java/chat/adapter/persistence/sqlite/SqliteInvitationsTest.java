package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.LinkHash;
import chat.domain.account.User;
import chat.domain.invitation.Invitation;
import chat.domain.invitation.InvitationLimits;
import chat.domain.invitation.NewInvitation;
import chat.domain.port.contract.InvitationsContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SqliteInvitationsTest extends SqliteStorage implements InvitationsContract {
    @Test
    void deletes_expired_invitations_and_never_reuses_an_id() {
        User ola = register("ola");
        invite(LINK, ola, FREE);
        Invitation newest = invite(OTHER, ola, ONCE);
        assertEquals(2, newest.id().value());
        inviteAt("a third", ola, LATER.plus(Duration.ofDays(30)).plusMillis(1));
        assertEquals(2, count("invitation"));
        assertEquals(Optional.empty(), invitations().find(OTHER));
        assertEquals(List.of(3L, 1L), ids(ola));
    }

    @Test
    void keeps_expired_invitations_for_30_days() {
        User ola = register("ola");
        invite(LINK, ola, ONCE);
        inviteAt("a second", ola, LATER.plus(Duration.ofDays(30)));
        assertEquals(List.of(2L, 1L), ids(ola));
    }

    @Test
    void deletes_revoked_and_used_up_invitations_30_days_after_their_creation() {
        User ola = register("ola");
        Invitation revoked = invite(LINK, ola, FREE);
        invitations().revoke(revoked.id(), ola.id(), NOW);
        invite(OTHER, ola, new InvitationLimits(Optional.empty(), Optional.of(1)));
        registerWith(OTHER, "jan", NOW);
        inviteAt("a third", ola, NOW.plus(Duration.ofDays(30)));
        assertEquals(List.of(3L, 2L, 1L), ids(ola));
        inviteAt("a fourth", ola, NOW.plus(Duration.ofDays(30)).plusMillis(1));
        assertEquals(List.of(4L, 3L), ids(ola));
        assertEquals(2, count("invitation"));
    }

    private void inviteAt(String link, User actor, Instant now) {
        invitations().create(new LinkHash(link), new NewInvitation(actor.id(), Optional.empty(), FREE, now));
    }

    private List<Long> ids(User user) {
        return invitations().listManageableBy(user).stream()
                .map(invitation -> invitation.id().value())
                .toList();
    }
}
