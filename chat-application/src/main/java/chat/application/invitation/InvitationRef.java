package chat.application.invitation;

import chat.domain.LinkToken;

/** A reference to the page on which a user accepts an invitation. Adapters turn it into an address. */
public record InvitationRef(LinkToken token) {}
