package chat.bootstrap;

import chat.adapter.persistence.sqlite.SqliteDatabase;
import chat.adapter.rest.admin.AdminUseCases;
import chat.adapter.rest.admin.OversightUseCases;
import chat.adapter.rest.invitation.InvitationUseCases;
import chat.application.account.IssueReset;
import chat.application.admin.AppointOwner;
import chat.application.admin.ArchiveRoom;
import chat.application.admin.ListAllRooms;
import chat.application.admin.ReadAudit;
import chat.application.admin.RemoveRoom;
import chat.application.invitation.AcceptInvitation;
import chat.application.invitation.ListInvitations;
import chat.application.invitation.LookAtInvitation;
import chat.application.invitation.MakeInvitation;
import chat.application.invitation.RevokeInvitation;
import chat.application.limit.RateLimit;
import chat.application.link.Guesses;
import chat.application.workspace.ChangeSettings;
import chat.application.workspace.CurrentSettings;
import chat.application.workspace.ReadSettings;
import chat.bootstrap.config.Config;
import chat.domain.port.Invitations;
import chat.domain.user.UserId;
import java.time.Clock;

/** What administrators do, and whom they and others let in. */
final class OfficeUseCases {
    private OfficeUseCases() {}

    static AdminUseCases admin(
            CurrentSettings settings, SqliteDatabase database, RateLimit<UserId> writes, Clock clock) {
        return new AdminUseCases(
                new ReadSettings(settings),
                new ChangeSettings(database.workspace(), settings, writes, clock),
                new IssueReset(database.resets(), new RandomTokens(), writes, clock),
                new OversightUseCases(
                        new ListAllRooms(database.estate()),
                        new ArchiveRoom(database.roomLog(), writes, clock),
                        new RemoveRoom(database.roomLog(), writes, clock),
                        new AppointOwner(database.roomLog(), writes, clock),
                        new ReadAudit(database.estate())));
    }

    static InvitationUseCases invitations(
            CurrentSettings settings,
            SqliteDatabase database,
            Config.Rates rates,
            Guesses guesses,
            RateLimit<UserId> writes,
            Clock clock) {
        Invitations invitations = database.invitations();
        return new InvitationUseCases(
                new MakeInvitation(
                        invitations, new RandomTokens(), new RateLimit<>(rates.invitations(), System::nanoTime), clock),
                new ListInvitations(invitations),
                new RevokeInvitation(invitations, writes, clock),
                new LookAtInvitation(invitations, settings, guesses, clock),
                new AcceptInvitation(invitations, guesses, writes, clock));
    }
}
