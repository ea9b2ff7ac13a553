package chat.application.membership;

import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.Role;
import chat.domain.membership.RoomSummary;
import chat.domain.message.MessageId;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who is in a room, and who is banned from it. */
public final class MemberQueries {
    private final Rooms rooms;

    public MemberQueries(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * @return the members, by name
     * @throws ChatException {@code room_not_found}
     */
    public MembersView list(RoomId room, UserId user) {
        return MembersView.of(rooms.readIfVisible(room, user, () -> rooms.members(room)));
    }

    /** @throws ChatException {@code room_not_found}; {@code forbidden} if the user is not a moderator of the room */
    public BansView listBans(RoomId room, User user) {
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
            throw new ChatException(FORBIDDEN, "Only the room's moderators and owners can see this.");
        }
    }

    /**
     * Counts the members without a permission check.
     *
     * @return the number of members; 0 if the room does not exist
     */
    public int count(RoomId room) {
        return rooms.countMembers(room);
    }

    /**
     * Finds the members whose unread counts depend on a row, without a permission check.
     *
     * @return the members whose read marker is before this row
     */
    public Set<UserId> findUnread(MessageId row) {
        return rooms.findUnreadMembers(row);
    }
}
