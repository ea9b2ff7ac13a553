package chat.adapter.rest.http;

import static chat.domain.ErrorCode.UNAUTHENTICATED;

import chat.application.session.Authenticate;
import chat.domain.ChatException;
import chat.domain.session.Session;
import chat.domain.session.SessionToken;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Objects;
import java.util.Optional;

/** Finds out who asks. */
public final class RequestAuthenticator {
    static final String SESSION = "parley.session";

    private final Authenticate authenticate;

    public RequestAuthenticator(Authenticate authenticate) {
        this.authenticate = authenticate;
    }

    /** The session of a request to what is {@link Authenticated}. */
    public static Session sessionOf(ContainerRequestContext request) {
        return (Session) Objects.requireNonNull(request.getProperty(SESSION), "only for what is @SignedIn");
    }

    /** The session; refuses with {@code unauthenticated} where there is none. */
    public Session requireSession(ContainerRequestContext request) {
        return authenticate.handle(
                SessionCookie.of(request).map(SessionToken::value).orElse(""));
    }

    /** The session, if there is one. */
    public Optional<Session> findSession(ContainerRequestContext request) {
        try {
            return Optional.of(requireSession(request));
        } catch (ChatException refusal) {
            if (refusal.code() == UNAUTHENTICATED) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
