package chat.application.invitation;

import chat.application.account.UserRef;
import chat.application.room.RoomRef;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as the holder of its link sees it.
 *
 * @param workspace the name of the workspace
 * @param by the user who created it
 * @param room the room that the user will join, if any
 * @param registration who may register: {@code open}, {@code invite} or {@code closed}
 */
public record InvitationPreview(
        String workspace, UserRef by, @Nullable RoomRef room, String registration) {}
