package chat.adapter.rest.http;

import static chat.domain.ErrorCode.NOT_FOUND;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.ErrorCode.USER_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.account.UserId;
import chat.domain.invitation.InvitationId;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import java.util.regex.Pattern;

/** The numbers of things in an address; what cannot be a number is nothing's. */
public final class PathIds {
    // No id needs more digits, and no run of 18 is beyond a long.
    private static final Pattern FORM = Pattern.compile("[0-9]{1,18}");

    private static final long NOBODYS = -1;

    private PathIds() {}

    /** Refuses with {@code room_not_found}. */
    public static RoomId room(String id) {
        return new RoomId(number(id, ROOM_NOT_FOUND, "There is no such room."));
    }

    /** @return the message's id; one that no message has where this can be none, so that the room is asked for first */
    public static MessageId message(String id) {
        return new MessageId(isNumber(id) ? Long.parseLong(id) : NOBODYS);
    }

    /** @return the user's id; one that no user has where this can be none, so that the room is asked for first */
    public static UserId member(String id) {
        return new UserId(isNumber(id) ? Long.parseLong(id) : NOBODYS);
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
        if (!isNumber(id)) {
            throw new ChatException(otherwise, detail);
        }
        return Long.parseLong(id);
    }

    private static boolean isNumber(String id) {
        return FORM.matcher(id).matches();
    }
}
