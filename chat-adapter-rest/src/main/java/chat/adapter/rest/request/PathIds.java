package chat.adapter.rest.request;

import static chat.domain.error.ErrorCode.MESSAGE_NOT_FOUND;
import static chat.domain.error.ErrorCode.NOT_FOUND;
import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.error.ErrorCode.USER_NOT_FOUND;

import chat.domain.error.ChatException;
import chat.domain.error.ErrorCode;
import chat.domain.invitation.InvitationId;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.util.regex.Pattern;

/** The numbers of things in an address; what cannot be a number is nothing's. */
public final class PathIds {
    // No id needs more digits, and no run of 18 is beyond a long.
    private static final Pattern FORM = Pattern.compile("[0-9]{1,18}");

    private PathIds() {}

    /** Refuses with {@code room_not_found}. */
    public static RoomId room(String id) {
        return new RoomId(number(id, ROOM_NOT_FOUND, "There is no such room."));
    }

    /** Refuses with {@code message_not_found}. */
    public static MessageId message(String id) {
        return new MessageId(number(id, MESSAGE_NOT_FOUND, "There is no such message in this room."));
    }

    /** Refuses with {@code user_not_found}. */
    public static UserId user(String id) {
        return new UserId(number(id, USER_NOT_FOUND, "There is no such user."));
    }

    /** Refuses with {@code not_found}. */
    public static InvitationId invitation(String id) {
        return new InvitationId(number(id, NOT_FOUND, "There is no such invitation."));
    }

    private static long number(String id, ErrorCode otherwise, String detail) {
        if (!FORM.matcher(id).matches()) {
            throw new ChatException(otherwise, detail);
        }
        return Long.parseLong(id);
    }
}
