package chat.application.account;

import chat.domain.LinkToken;

/** A reference to the page on which a user sets a new password. Adapters turn it into an address. */
public record PasswordResetRef(LinkToken token) {}
