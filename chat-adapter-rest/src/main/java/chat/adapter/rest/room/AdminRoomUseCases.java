package chat.adapter.rest.room;

import chat.application.audit.ReadAuditLog;
import chat.application.room.AdminAppointOwner;
import chat.application.room.AdminArchiveRoom;
import chat.application.room.AdminDeleteRoom;
import chat.application.room.ListAdminRooms;

/** The use cases for administrators to manage rooms and read the audit log. */
public record AdminRoomUseCases(
        ListAdminRooms rooms,
        AdminArchiveRoom archive,
        AdminDeleteRoom delete,
        AdminAppointOwner appoint,
        ReadAuditLog audit) {}
