package chat.application.account;

import static chat.domain.error.ErrorCode.NOT_FOUND;

import chat.application.limit.RateLimit;
import chat.domain.error.ChatException;
import chat.domain.port.Sessions;
import chat.domain.user.UserId;

/** Ends one of one's own sessions, and closes its sockets. */
public final class EndSession {
    private final Sessions sessions;
    private final RateLimit<UserId> writes;

    public EndSession(Sessions sessions, RateLimit<UserId> writes) {
        this.sessions = sessions;
        this.writes = writes;
    }

    /** @param label what it is called in the list */
    public record Command(UserId by, String label) {}

    /** Refuses with {@code rate_limited}, and with {@code not_found} what is no session of theirs. */
    public void handle(Command command) {
        writes.take(command.by());
        if (!sessions.end(command.by(), command.label())) {
            throw new ChatException(NOT_FOUND, "There is no such session.");
        }
    }
}
