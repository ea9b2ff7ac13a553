package chat.application.room;

import chat.application.account.UserQueries;
import chat.application.security.RateLimiters;
import chat.domain.port.RoomLog;
import chat.domain.port.Storage;
import chat.domain.workspace.RoomCreationPolicy;
import java.time.Clock;
import java.util.function.Supplier;

/** The use cases for rooms. */
public record RoomUseCases(
        RoomQueries queries,
        GetInitialState getInitialState,
        CreateRoom create,
        OpenDirectRoom openDirect,
        EditRoom edit,
        DeleteRoom delete,
        ListAdminRooms listAsAdmin,
        AdminArchiveRoom archiveAsAdmin,
        AdminDeleteRoom deleteAsAdmin,
        AdminAppointOwner appointOwnerAsAdmin) {

    /** Wires the use cases. */
    public static RoomUseCases of(
            Storage storage, Supplier<RoomCreationPolicy> creationPolicy, RateLimiters limits, Clock clock) {
        RoomLog log = storage.roomLog();
        return new RoomUseCases(
                new RoomQueries(storage.rooms()),
                new GetInitialState(
                        storage.rooms(), storage.history(), new UserQueries(storage.userDirectory()), clock),
                new CreateRoom(log, creationPolicy, limits.rooms(), clock),
                new OpenDirectRoom(log, limits.rooms(), clock),
                new EditRoom(log, limits.writes(), clock),
                new DeleteRoom(log, limits.writes(), clock),
                new ListAdminRooms(storage.adminRooms()),
                new AdminArchiveRoom(log, limits.writes(), clock),
                new AdminDeleteRoom(log, limits.writes(), clock),
                new AdminAppointOwner(log, limits.writes(), clock));
    }
}
