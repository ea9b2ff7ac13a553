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

/** Parses ids in paths. Text that can't be an id is treated as the id of nothing. */
public final class PathIds {
    // No id has more digits, and every number of 18 digits fits into a long.
    private static final Pattern FORM = Pattern.compile("[0-9]{1,18}");

    private static final long NOBODYS = -1;

    private PathIds() {}

    /** @throws ChatException with code {@code room_not_found} if it can't be an id */
    public static RoomId room(String id) {
        return new RoomId(number(id, ROOM_NOT_FOUND, "There is no such room."));
    }

    /** @return the id; an id that no message has if the text can't be one, so that the room is checked first */
    public static MessageId message(String id) {
        return new MessageId(isNumber(id) ? Long.parseLong(id) : NOBODYS);
    }

    /** @return the id; an id that no user has if the text can't be one, so that the room is checked first */
    public static UserId member(String id) {
        return new UserId(isNumber(id) ? Long.parseLong(id) : NOBODYS);
    }

    /** @throws ChatException with code {@code user_not_found} if it can't be an id */
    public static UserId user(String id) {
        return new UserId(number(id, USER_NOT_FOUND, "There is no such user."));
    }

    /** @throws ChatException with code {@code not_found} if it can't be an id */
    public static InvitationId invitation(String id) {
        return new InvitationId(number(id, NOT_FOUND, "There is no such invitation."));
    }

    private static long number(String id, ErrorCode code, String detail) {
        if (!isNumber(id)) {
            throw new ChatException(code, detail);
        }
        return Long.parseLong(id);
    }

    private static boolean isNumber(String id) {
        return FORM.matcher(id).matches();
    }
}
