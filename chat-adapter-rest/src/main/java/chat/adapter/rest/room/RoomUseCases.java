package chat.adapter.rest.room;

import chat.application.room.BrowseRooms;
import chat.application.room.CreateRoom;
import chat.application.room.DeleteRoom;
import chat.application.room.EditRoom;
import chat.application.room.GetRoom;
import chat.application.room.ListRooms;
import chat.application.room.OpenDirectRoom;

/** The use cases for rooms. */
public record RoomUseCases(
        ListRooms list,
        BrowseRooms browse,
        CreateRoom create,
        OpenDirectRoom direct,
        GetRoom get,
        EditRoom edit,
        DeleteRoom delete) {}
