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

/** Lists the users who are banned from a room. */
public final class ListBans {
    private final Rooms rooms;

    public ListBans(Rooms rooms) {
        this.rooms = rooms;
    }

    /** @throws ChatException {@code room_not_found}; {@code forbidden} if the user is not a moderator of the room */
    public BansView handle(RoomId room, User user) {
        requireModerator(room, user);
        List<User> banned = rooms.listBanned(room);
        // Checked again after the read, so that a user who was removed meanwhile receives nothing.
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
