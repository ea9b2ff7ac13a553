package chat.application.session;

import static chat.domain.ErrorCode.NOT_FOUND;

import chat.application.security.RateLimiter;
import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.port.Sessions;

/** Ends one of the user's own sessions and closes its connections. */
public final class EndSession {
    private final Sessions sessions;
    private final RateLimiter<UserId> writes;

    public EndSession(Sessions sessions, RateLimiter<UserId> writes) {
        this.sessions = sessions;
        this.writes = writes;
    }

    /** @param label the identifier of the session in the list */
    public record Command(UserId actor, String label) {}

    /** @throws ChatException {@code rate_limited}; {@code not_found} if the user has no such session */
    public void handle(Command command) {
        writes.acquire(command.actor());
        if (!sessions.end(command.actor(), command.label())) {
            throw new ChatException(NOT_FOUND, "There is no such session.");
        }
    }
}
