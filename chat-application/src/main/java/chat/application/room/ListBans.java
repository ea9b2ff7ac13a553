package chat.application.room;

import static chat.domain.error.ErrorCode.FORBIDDEN;
import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;

import chat.application.view.BansView;
import chat.domain.error.ChatException;
import chat.domain.member.Place;
import chat.domain.member.Role;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import java.util.List;
import java.util.Optional;

/** Who is banned from a room. */
public final class ListBans {
    private final Rooms rooms;

    public ListBans(Rooms rooms) {
        this.rooms = rooms;
    }

    /** Refuses with {@code room_not_found}, or with {@code forbidden} who does not moderate the room. */
    public BansView handle(RoomId room, User user) {
        requireModerator(room, user);
        List<User> banned = rooms.banned(room);
        // And still, so that nobody gets what came after they were removed.
        requireModerator(room, user);
        return BansView.of(banned);
    }

    private void requireModerator(RoomId room, User user) {
        Place place = rooms.find(room, user.id())
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "There is no such room."));
        Optional<Role> role = place.room().isDirect() ? place.role() : Role.exercised(user, place.role());
        if (role.filter(may -> may.covers(Role.MODERATOR)).isEmpty()) {
            throw new ChatException(FORBIDDEN, "Only the room's moderators and owners see this.");
        }
    }
}
