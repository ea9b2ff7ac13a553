package chat.adapter.persistence.sqlite;

import chat.adapter.persistence.account.JdbcAccounts;
import chat.adapter.persistence.account.JdbcLastSeen;
import chat.adapter.persistence.account.JdbcPasswordResets;
import chat.adapter.persistence.account.JdbcUserDirectory;
import chat.adapter.persistence.audit.JdbcAuditLog;
import chat.adapter.persistence.invitation.JdbcInvitations;
import chat.adapter.persistence.membership.JdbcReadMarkers;
import chat.adapter.persistence.message.JdbcHistory;
import chat.adapter.persistence.room.JdbcRoomLog;
import chat.adapter.persistence.room.JdbcRooms;
import chat.adapter.persistence.session.JdbcSessions;
import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.transaction.Writer;
import chat.adapter.persistence.workspace.JdbcAdminRooms;
import chat.adapter.persistence.workspace.JdbcWorkspace;
import chat.domain.port.Accounts;
import chat.domain.port.AdminRooms;
import chat.domain.port.AuditLog;
import chat.domain.port.History;
import chat.domain.port.Invitations;
import chat.domain.port.LastSeen;
import chat.domain.port.PasswordResets;
import chat.domain.port.ReadMarkers;
import chat.domain.port.RoomLog;
import chat.domain.port.Rooms;
import chat.domain.port.Sessions;
import chat.domain.port.Storage;
import chat.domain.port.UserDirectory;
import chat.domain.port.Workspace;

/** The storage ports on one writer and its readers. */
record JdbcStorage(
        Accounts accounts,
        Invitations invitations,
        PasswordResets passwordResets,
        AdminRooms adminRooms,
        AuditLog auditLog,
        Sessions sessions,
        RoomLog roomLog,
        Rooms rooms,
        History history,
        ReadMarkers readMarkers,
        Workspace workspace,
        UserDirectory userDirectory,
        LastSeen lastSeen)
        implements Storage {

    /** @param wakeTasks called after a change has left work for a background task */
    static Storage of(Writer writer, ReadPool reader, Runnable wakeTasks) {
        return new JdbcStorage(
                new JdbcAccounts(writer, reader),
                new JdbcInvitations(writer, reader),
                new JdbcPasswordResets(writer, reader),
                new JdbcAdminRooms(reader),
                new JdbcAuditLog(reader),
                new JdbcSessions(writer, reader),
                new JdbcRoomLog(writer, wakeTasks),
                new JdbcRooms(reader, writer.versions()),
                new JdbcHistory(reader, writer.versions()),
                new JdbcReadMarkers(writer),
                new JdbcWorkspace(writer, reader),
                new JdbcUserDirectory(writer, reader, wakeTasks),
                new JdbcLastSeen(writer, reader));
    }
}
