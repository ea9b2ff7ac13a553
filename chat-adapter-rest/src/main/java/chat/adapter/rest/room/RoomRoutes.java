package chat.adapter.rest.room;

import chat.application.room.RoomUseCases;
import org.glassfish.jersey.server.ResourceConfig;

/** The resources for rooms. */
public final class RoomRoutes {
    private RoomRoutes() {}

    /** Registers the resources. */
    public static void register(ResourceConfig config, RoomUseCases rooms) {
        config.register(new RoomsResource(rooms))
                .register(new RoomResource(rooms))
                .register(new DirectResource(rooms.openDirect()))
                .register(new AdminRoomsResource(rooms.listAsAdmin()))
                .register(new AdminRoomResource(rooms));
    }
}
