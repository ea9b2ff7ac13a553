package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.LinkHash;
import chat.domain.account.User;
import chat.domain.invitation.NewInvitation;
import chat.domain.port.contract.InvitationsContract;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SqliteInvitationsTest extends SqliteStorage implements InvitationsContract {
    @Test
    void deletes_expired_invitations_and_never_reuses_an_id() {
        User ola = register("ola");
        invite(LINK, ola, FREE);
        invite(OTHER, ola, ONCE);
        var muchLater = NOW.plus(Duration.ofDays(31));
        invitations().create(new LinkHash("a third"), new NewInvitation(ola.id(), Optional.empty(), FREE, muchLater));
        assertEquals(2, count("invitation"));
        assertEquals(3, invitations().listManageableBy(ola).get(0).id().value());
    }
}
