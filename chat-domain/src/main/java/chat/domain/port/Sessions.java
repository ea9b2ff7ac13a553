package chat.domain.port;

import chat.domain.account.UserId;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.session.SessionLifetime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sessions that are open. Each call is one transaction; whoever ends a session has it announced before it returns. */
public interface Sessions {

    /**
     * Opens a session and ends the one that it replaces, if any; refuses with {@code forbidden} whose account is
     * deactivated, and with {@code unauthenticated} whose is deleted.
     */
    void open(Session session, Optional<SessionId> replaced);

    /** The session, over or not. */
    Optional<Session> find(SessionId id);

    /** Notes that it was used at that time. */
    void touch(SessionId id, Instant usedAt);

    /** Ends it; does nothing if it has ended already. */
    void end(SessionId id);

    /** All of that user, over or not, the last used one first. */
    List<Session> listByUser(UserId user);

    /** Ends the one of that user that has that {@link SessionId#label()}; false if there is none. */
    boolean end(UserId user, String label);

    /** Ends all of that user but one. */
    void endOthers(UserId user, SessionId kept);

    /** Ends all that are over by now. */
    void deleteExpired(SessionLifetime lifetime, Instant now);
}
