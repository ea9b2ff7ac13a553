package chat.domain.invitation;

/** The id of an invitation, assigned by the database and never reused. */
public record InvitationId(long value) {}
