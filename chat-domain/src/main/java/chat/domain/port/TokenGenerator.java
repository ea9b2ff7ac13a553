package chat.domain.port;

import chat.domain.session.SessionToken;

/** Makes secrets that nobody can guess. */
@FunctionalInterface
public interface TokenGenerator {
    SessionToken generate();
}
