package chat.adapter.rest.admin;

import chat.application.admin.AppointOwner;
import chat.application.admin.ArchiveRoom;
import chat.application.admin.ListAllRooms;
import chat.application.admin.ReadAudit;
import chat.application.admin.RemoveRoom;

/** All that administrators see of rooms and of what was done, and can do to rooms from outside. */
public record OversightUseCases(
        ListAllRooms rooms, ArchiveRoom archive, RemoveRoom remove, AppointOwner appoint, ReadAudit audit) {}
