package chat.adapter.rest.account;

import org.jspecify.annotations.Nullable;

/** The body of logging in. */
record Credentials(@Nullable String username, @Nullable String password) {}
