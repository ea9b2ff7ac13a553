package chat.domain.port.fake;

import chat.domain.port.Sessions;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.session.SessionLifetime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link Sessions} in memory. */
final class InMemorySessions implements Sessions {
    private final InMemoryState state;

    InMemorySessions(InMemoryState state) {
        this.state = state;
    }

    @Override
    public void open(Session session, Optional<SessionId> replaced) {
        state.alone(() -> {
            replaced.ifPresent(state::endSession);
            state.sessions.put(session.id(), session);
        });
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return state.alone(() -> Optional.ofNullable(state.sessions.get(id)));
    }

    @Override
    public void refresh(SessionId id, Instant usedAt) {
        state.alone(() -> {
            state.sessions.computeIfPresent(
                    id, (same, session) -> new Session(id, session.user(), session.createdAt(), usedAt));
        });
    }

    @Override
    public void end(SessionId id) {
        state.alone(() -> state.endSession(id));
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
