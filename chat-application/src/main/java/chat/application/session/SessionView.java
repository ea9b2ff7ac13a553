package chat.application.session;

import chat.application.account.UserProfileView;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * A session as its user sees it.
 *
 * @param id an identifier of the session, which is no credential
 * @param createdAt UTC, ISO 8601, as is {@code usedAt}, which may lag by up to an hour
 * @param agent the user agent that the client reported
 * @param current true for the session of the request
 */
public record SessionView(
        String id,
        String createdAt,
        String usedAt,
        @Nullable String agent,
        @Nullable Boolean current) {

    public static SessionView of(Session session, SessionId current) {
        return new SessionView(
                session.id().label(),
                session.createdAt().toString(),
                session.usedAt().toString(),
                UserProfileView.text(session.agent().value()),
                session.id().equals(current) ? Boolean.TRUE : null);
    }
}
