package chat.application.session;

import static chat.domain.ErrorCode.NOT_FOUND;

import chat.application.security.RateLimiter;
import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.port.Sessions;

/** Ends one of one's own sessions, and closes its sockets. */
public final class EndSession {
    private final Sessions sessions;
    private final RateLimiter<UserId> writes;

    public EndSession(Sessions sessions, RateLimiter<UserId> writes) {
        this.sessions = sessions;
        this.writes = writes;
    }

    /** @param label what it is called in the list */
    public record Command(UserId actor, String label) {}

    /** Refuses with {@code rate_limited}, and with {@code not_found} what is no session of theirs. */
    public void handle(Command command) {
        writes.acquire(command.actor());
        if (!sessions.end(command.actor(), command.label())) {
            throw new ChatException(NOT_FOUND, "There is no such session.");
        }
    }
}
