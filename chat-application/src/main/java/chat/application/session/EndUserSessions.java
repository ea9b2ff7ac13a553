package chat.application.session;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.port.Sessions;
import java.time.Clock;

/** Ends all sessions of any user on behalf of an administrator, for example after a device was lost. */
public final class EndUserSessions {
    private final Sessions sessions;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public EndUserSessions(Sessions sessions, RateLimiter<UserId> writes, Clock clock) {
        this.sessions = sessions;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * @param user the user whose sessions end
     * @param actor the administrator
     */
    public record Command(UserId user, UserId actor) {}

    /** @throws chat.domain.ChatException {@code rate_limited}, {@code forbidden} or {@code user_not_found} */
    public void handle(Command command) {
        writes.acquire(command.actor());
        sessions.endAll(command.user(), command.actor(), clock.instant());
    }
}
