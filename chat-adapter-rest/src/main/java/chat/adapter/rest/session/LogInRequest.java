package chat.adapter.rest.session;

import org.jspecify.annotations.Nullable;

/** The body of logging in. */
record LogInRequest(@Nullable String username, @Nullable String password) {}
