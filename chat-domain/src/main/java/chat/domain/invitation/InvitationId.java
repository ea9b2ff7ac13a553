package chat.domain.invitation;

/** The number of an invitation, given by the database and never given again. */
public record InvitationId(long value) {}
