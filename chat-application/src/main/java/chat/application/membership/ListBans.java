package chat.application.membership;

import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.membership.Role;
import chat.domain.membership.RoomSummary;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
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
        List<User> banned = rooms.listBanned(room);
        // And still, so that nobody gets what came after they were removed.
        requireModerator(room, user);
        return BansView.of(banned);
    }

    private void requireModerator(RoomId room, User user) {
        RoomSummary summary = rooms.find(room, user.id())
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "There is no such room."));
        Optional<Role> role = summary.room().isDirect() ? summary.role() : Role.effective(user, summary.role());
        if (role.filter(effective -> effective.isAtLeast(Role.MODERATOR)).isEmpty()) {
            throw new ChatException(FORBIDDEN, "Only the room's moderators and owners see this.");
        }
    }
}
