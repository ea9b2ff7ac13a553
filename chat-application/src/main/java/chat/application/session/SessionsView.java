package chat.application.session;

import chat.domain.session.Session;
import chat.domain.session.SessionId;
import java.util.List;

/** A user's open sessions. */
public record SessionsView(List<SessionView> sessions) {
    public static SessionsView of(List<Session> sessions, SessionId current) {
        return new SessionsView(sessions.stream()
                .map(session -> SessionView.of(session, current))
                .toList());
    }
}
