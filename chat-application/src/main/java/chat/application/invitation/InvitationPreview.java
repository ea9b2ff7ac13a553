package chat.application.invitation;

import chat.application.account.UserRef;
import chat.application.room.RoomRef;
import org.jspecify.annotations.Nullable;

/**
 * An invitation, to whoever has its link.
 *
 * @param workspace what it is called
 * @param by who invites
 * @param room where to, if to a room
 * @param registration who may register there: {@code open}, {@code invite} or {@code closed}
 */
public record InvitationPreview(
        String workspace, UserRef by, @Nullable RoomRef room, String registration) {}
