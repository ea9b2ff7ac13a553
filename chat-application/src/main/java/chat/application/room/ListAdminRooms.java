package chat.application.room;

import chat.domain.account.User;
import chat.domain.port.AdminRooms;

/** Shows administrators all rooms that are not direct, whoever is in them. */
public final class ListAdminRooms {
    private final AdminRooms adminRooms;

    public ListAdminRooms(AdminRooms adminRooms) {
        this.adminRooms = adminRooms;
    }

    /** Refuses with {@code forbidden} who is no administrator. */
    public AdminRoomsView handle(User actor) {
        actor.requireAdministrator();
        return AdminRoomsView.of(adminRooms.rooms());
    }
}
