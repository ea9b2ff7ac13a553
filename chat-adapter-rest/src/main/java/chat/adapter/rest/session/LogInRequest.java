package chat.adapter.rest.session;

import org.jspecify.annotations.Nullable;

/** Request body of {@code POST /login}. */
record LogInRequest(@Nullable String username, @Nullable String password) {}
