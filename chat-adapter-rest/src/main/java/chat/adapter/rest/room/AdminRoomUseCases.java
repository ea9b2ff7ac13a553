package chat.adapter.rest.room;

import chat.application.audit.ReadAuditLog;
import chat.application.room.AdminAppointOwner;
import chat.application.room.AdminArchiveRoom;
import chat.application.room.AdminDeleteRoom;
import chat.application.room.ListAdminRooms;

/** All that administrators see of rooms and of what was done, and can do to rooms from outside. */
public record AdminRoomUseCases(
        ListAdminRooms rooms,
        AdminArchiveRoom archive,
        AdminDeleteRoom delete,
        AdminAppointOwner appoint,
        ReadAuditLog audit) {}
