package chat.domain.port.fake;

import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.UNAUTHENTICATED;

import chat.domain.ChatException;
import chat.domain.account.AccountStatus;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.audit.AuditAction;
import chat.domain.audit.AuditEntry;
import chat.domain.port.Sessions;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.session.SessionLifetime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link Sessions} in memory. */
final class InMemorySessions implements Sessions {
    private final InMemoryState state;

    InMemorySessions(InMemoryState state) {
        this.state = state;
    }

    @Override
    public void open(Session session, Optional<SessionId> replaced) {
        state.locked(() -> {
            requireOpen(state.profiles.get(session.user().id()));
            replaced.ifPresent(state::endSession);
            state.sessions.put(session.id(), session);
        });
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return state.locked(() -> Optional.ofNullable(state.sessions.get(id))
                .map(session -> new Session(
                        id, state.user(session.user().id()), session.createdAt(), session.usedAt(), session.agent())));
    }

    @Override
    public void touch(SessionId id, Instant usedAt) {
        state.locked(() -> {
            state.sessions.computeIfPresent(id, (same, session) -> session.withUsedAt(usedAt));
        });
    }

    @Override
    public void end(SessionId id) {
        state.locked(() -> state.endSession(id));
    }

    private static void requireOpen(@Nullable UserProfile userProfile) {
        if (userProfile != null && !userProfile.isActive()) {
            throw userProfile.accountStatus() == AccountStatus.DEACTIVATED
                    ? new ChatException(FORBIDDEN, "This account is deactivated.")
                    : new ChatException(UNAUTHENTICATED, "Sign in first.");
        }
    }

    @Override
    public List<Session> listByUser(UserId user) {
        return state.locked(() -> state.sessions.values().stream()
                .filter(session -> session.user().id().equals(user))
                .sorted(Comparator.comparing(Session::usedAt)
                        .reversed()
                        .thenComparing(session -> session.id().value()))
                .toList());
    }

    @Override
    public boolean end(UserId user, String label) {
        return state.locked(() -> {
            Optional<Session> found = listByUser(user).stream()
                    .filter(session -> session.id().label().equals(label))
                    .findFirst();
            found.ifPresent(session -> state.endSession(session.id()));
            return found.isPresent();
        });
    }

    @Override
    public void endOthers(UserId user, SessionId kept) {
        state.locked(() -> state.endSessions(
                session -> session.user().id().equals(user) && !session.id().equals(kept)));
    }

    @Override
    public void endAll(UserId user, UserId actor, Instant at) {
        state.locked(() -> {
            state.requireActor(actor).user().requireAdministrator();
            state.user(user);
            state.endSessions(session -> session.user().id().equals(user));
            state.audit(AuditEntry.onUser(user, AuditAction.SESSIONS_ENDED, actor, at));
        });
    }

    @Override
    public void deleteExpired(SessionLifetime lifetime, Instant now) {
        state.locked(() -> {
            List<Session> expired = state.sessions.values().stream()
                    .filter(session -> lifetime.isExpired(session, now))
                    .toList();
            expired.forEach(session -> state.endSession(session.id()));
        });
    }
}
