package chat.application.room;

import chat.domain.account.User;
import chat.domain.port.AdminRooms;

/** Lists all public and private rooms for an administrator. */
public final class ListAdminRooms {
    private final AdminRooms adminRooms;

    public ListAdminRooms(AdminRooms adminRooms) {
        this.adminRooms = adminRooms;
    }

    /** @throws chat.domain.ChatException {@code forbidden} if the actor is not an administrator */
    public AdminRoomsView handle(User actor) {
        actor.requireAdministrator();
        return AdminRoomsView.of(adminRooms.list());
    }
}
