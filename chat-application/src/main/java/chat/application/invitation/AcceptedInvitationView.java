package chat.application.invitation;

import org.jspecify.annotations.Nullable;

/**
 * The result of accepting an invitation.
 *
 * @param roomId the room that the user is now a member of; null if the invitation is not for a room
 */
public record AcceptedInvitationView(@Nullable Long roomId) {}
