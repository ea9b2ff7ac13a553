package chat.application.invitation;

import org.jspecify.annotations.Nullable;

/**
 * What an invitation led to.
 *
 * @param roomId the room that one is in now, if it was an invitation to one
 */
public record AcceptedInvitationView(@Nullable Long roomId) {}
