package chat.bootstrap;

import chat.adapter.persistence.sqlite.SqliteDatabase;
import chat.adapter.rest.invitation.InvitationUseCases;
import chat.adapter.rest.room.AdminRoomUseCases;
import chat.adapter.rest.workspace.WorkspaceUseCases;
import chat.application.account.CreatePasswordReset;
import chat.application.audit.ReadAuditLog;
import chat.application.invitation.AcceptInvitation;
import chat.application.invitation.CreateInvitation;
import chat.application.invitation.ListInvitations;
import chat.application.invitation.PreviewInvitation;
import chat.application.invitation.RevokeInvitation;
import chat.application.room.AdminAppointOwner;
import chat.application.room.AdminArchiveRoom;
import chat.application.room.AdminDeleteRoom;
import chat.application.room.ListAdminRooms;
import chat.application.security.LinkRateLimit;
import chat.application.security.RateLimiter;
import chat.application.workspace.CurrentSettings;
import chat.application.workspace.GetSettings;
import chat.application.workspace.UpdateSettings;
import chat.bootstrap.config.Config;
import chat.domain.account.UserId;
import chat.domain.port.Invitations;
import java.time.Clock;

/** Wires the use cases for administration and invitations. */
final class AdminWiring {
    private AdminWiring() {}

    static WorkspaceUseCases admin(
            CurrentSettings settings, SqliteDatabase database, RateLimiter<UserId> writes, Clock clock) {
        return new WorkspaceUseCases(
                new GetSettings(settings),
                new UpdateSettings(database.workspace(), settings, writes, clock),
                new CreatePasswordReset(database.passwordResets(), new RandomTokens(), writes, clock),
                new AdminRoomUseCases(
                        new ListAdminRooms(database.adminRooms()),
                        new AdminArchiveRoom(database.roomLog(), writes, clock),
                        new AdminDeleteRoom(database.roomLog(), writes, clock),
                        new AdminAppointOwner(database.roomLog(), writes, clock),
                        new ReadAuditLog(database.auditLog())));
    }

    static InvitationUseCases invitations(
            CurrentSettings settings,
            SqliteDatabase database,
            Config.Rates rates,
            LinkRateLimit linkRateLimit,
            RateLimiter<UserId> writes,
            Clock clock) {
        Invitations invitations = database.invitations();
        return new InvitationUseCases(
                new CreateInvitation(
                        invitations,
                        new RandomTokens(),
                        new RateLimiter<>(rates.invitations(), System::nanoTime),
                        clock),
                new ListInvitations(invitations),
                new RevokeInvitation(invitations, writes, clock),
                new PreviewInvitation(invitations, settings, linkRateLimit, clock),
                new AcceptInvitation(invitations, linkRateLimit, writes, clock));
    }
}
