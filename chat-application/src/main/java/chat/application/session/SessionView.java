package chat.application.session;

import chat.application.account.UserProfileView;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * A session, as its owner sees it.
 *
 * @param id what to call it; no key to it
 * @param createdAt UTC, ISO 8601, as is {@code usedAt}, which may be behind by up to an hour
 * @param agent what signed in, as it calls itself
 * @param current true for the one that asks
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
