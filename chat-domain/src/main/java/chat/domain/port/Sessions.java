package chat.domain.port;

import chat.domain.account.UserId;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.session.SessionLifetime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stores open sessions. Each call is one transaction; a session that a call ends is published before the call returns.
 */
public interface Sessions {

    /**
     * Opens a session and ends the one it replaces.
     *
     * @param replaced the session to end; empty for none
     * @throws chat.domain.ChatException {@code forbidden} if the account is deactivated; {@code unauthenticated} if it
     *     is deleted
     */
    void open(Session session, Optional<SessionId> replaced);

    /** @return the stored session, expired or not; empty if there is none */
    Optional<Session> find(SessionId id);

    /** Records that the session was used at that time. */
    void touch(SessionId id, Instant usedAt);

    /** Ends the session. Does nothing if it has already ended. */
    void end(SessionId id);

    /** @return the user's stored sessions, expired or not, most recently used first */
    List<Session> listByUser(UserId user);

    /**
     * Ends the user's session with this {@link SessionId#label()}.
     *
     * @return false if there is no such session
     */
    boolean end(UserId user, String label);

    /** Ends all sessions of the user except {@code keptSession}. */
    void endOthers(UserId user, SessionId keptSession);

    /**
     * Ends all sessions of the user, and records that in the audit log.
     *
     * @param actor the administrator who ends them
     * @throws chat.domain.ChatException {@code forbidden} if the actor is not an administrator; {@code user_not_found}
     *     if there is no such user
     */
    void endAll(UserId user, UserId actor, Instant at);

    /** Ends all sessions that have expired at {@code now}. */
    void deleteExpired(SessionLifetime lifetime, Instant now);
}
