package chat.domain.port.fake;

import static chat.domain.error.ErrorCode.FORBIDDEN;
import static chat.domain.error.ErrorCode.UNAUTHENTICATED;

import chat.domain.error.ChatException;
import chat.domain.port.Sessions;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.session.SessionLifetime;
import chat.domain.user.Person;
import chat.domain.user.State;
import chat.domain.user.UserId;
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
        state.alone(() -> {
            requireOpen(state.people.get(session.user().id()));
            replaced.ifPresent(state::endSession);
            state.sessions.put(session.id(), session);
        });
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return state.alone(() -> Optional.ofNullable(state.sessions.get(id))
                .map(session -> new Session(
                        id, state.user(session.user().id()), session.createdAt(), session.usedAt(), session.agent())));
    }

    @Override
    public void refresh(SessionId id, Instant usedAt) {
        state.alone(() -> {
            state.sessions.computeIfPresent(id, (same, session) -> session.used(usedAt));
        });
    }

    @Override
    public void end(SessionId id) {
        state.alone(() -> state.endSession(id));
    }

    private static void requireOpen(@Nullable Person person) {
        if (person != null && !person.isActive()) {
            throw person.state() == State.DEACTIVATED
                    ? new ChatException(FORBIDDEN, "This account is deactivated.")
                    : new ChatException(UNAUTHENTICATED, "Sign in first.");
        }
    }

    @Override
    public List<Session> of(UserId user) {
        return state.alone(() -> state.sessions.values().stream()
                .filter(session -> session.user().id().equals(user))
                .sorted(Comparator.comparing(Session::usedAt)
                        .reversed()
                        .thenComparing(session -> session.id().value()))
                .toList());
    }

    @Override
    public boolean end(UserId user, String label) {
        return state.alone(() -> {
            Optional<Session> found = of(user).stream()
                    .filter(session -> session.id().label().equals(label))
                    .findFirst();
            found.ifPresent(session -> state.endSession(session.id()));
            return found.isPresent();
        });
    }

    @Override
    public void endOthers(UserId user, SessionId kept) {
        state.alone(() -> state.endSessions(
                session -> session.user().id().equals(user) && !session.id().equals(kept)));
    }

    @Override
    public void expire(SessionLifetime lifetime, Instant now) {
        state.alone(() -> {
            List<Session> over = state.sessions.values().stream()
                    .filter(session -> lifetime.isOver(session, now))
                    .toList();
            over.forEach(session -> state.endSession(session.id()));
        });
    }
}
