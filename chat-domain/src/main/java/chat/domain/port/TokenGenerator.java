package chat.domain.port;

import chat.domain.session.SessionToken;

/** Generates unguessable secret tokens. */
@FunctionalInterface
public interface TokenGenerator {
    /** @return a new token of 256 random bits */
    SessionToken generate();
}
