package chat.adapter.rest.http;

import static chat.domain.ErrorCode.UNAUTHENTICATED;

import chat.application.session.Authenticate;
import chat.domain.ChatException;
import chat.domain.session.Session;
import chat.domain.session.SessionToken;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Objects;
import java.util.Optional;

/** Authenticates requests by their session cookie. */
public final class RequestAuthenticator {
    static final String SESSION = "parley.session";

    private final Authenticate authenticate;

    public RequestAuthenticator(Authenticate authenticate) {
        this.authenticate = authenticate;
    }

    /** Returns the session of a request to an {@link Authenticated} resource. */
    public static Session sessionOf(ContainerRequestContext request) {
        return (Session) Objects.requireNonNull(request.getProperty(SESSION), "the resource is not @Authenticated");
    }

    /**
     * Returns the session of a request.
     *
     * @throws ChatException with code {@code unauthenticated} if there is no valid session
     */
    public Session requireSession(ContainerRequestContext request) {
        return authenticate.handle(
                SessionCookie.of(request).map(SessionToken::value).orElse(""));
    }

    /** Returns the session of a request, or empty if there is no valid session. */
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
