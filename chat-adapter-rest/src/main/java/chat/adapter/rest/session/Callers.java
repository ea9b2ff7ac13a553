package chat.adapter.rest.session;

import static chat.domain.error.ErrorCode.UNAUTHENTICATED;

import chat.application.account.Authenticate;
import chat.domain.error.ChatException;
import chat.domain.session.Session;
import chat.domain.session.SessionToken;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Objects;
import java.util.Optional;

/** Finds out who asks. */
public final class Callers {
    static final String SESSION = "parley.session";

    private final Authenticate authenticate;

    public Callers(Authenticate authenticate) {
        this.authenticate = authenticate;
    }

    /** The session of a request to what is {@link SignedIn}. */
    public static Session of(ContainerRequestContext request) {
        return (Session) Objects.requireNonNull(request.getProperty(SESSION), "only for what is @SignedIn");
    }

    /** The session; refuses with {@code unauthenticated} where there is none. */
    public Session require(ContainerRequestContext request) {
        return authenticate.handle(
                SessionCookie.of(request).map(SessionToken::value).orElse(""));
    }

    /** The session, if there is one. */
    public Optional<Session> find(ContainerRequestContext request) {
        try {
            return Optional.of(require(request));
        } catch (ChatException refusal) {
            if (refusal.code() == UNAUTHENTICATED) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
