package chat.application.view;

import org.jspecify.annotations.Nullable;

/**
 * An invitation, to whoever has its link.
 *
 * @param workspace what it is called
 * @param by who invites
 * @param room where to, if to a room
 * @param registration who may register there: {@code open}, {@code invite} or {@code closed}
 */
public record InvitationFaceView(
        String workspace, NamedView by, @Nullable RoomNameView room, String registration) {}
