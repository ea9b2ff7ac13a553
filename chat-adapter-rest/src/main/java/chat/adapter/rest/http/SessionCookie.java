package chat.adapter.rest.http;

import chat.domain.session.SessionToken;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The session cookie: not readable by scripts, and not sent with forms of other sites. */
public final class SessionCookie {
    private static final String PREFIX = "parley_session=";
    private static final Pattern SEPARATOR = Pattern.compile(";");

    private final String attributes;
    private final Duration maxAge;

    /**
     * @param secure whether clients connect by HTTPS; browsers then never send the cookie over plain HTTP
     * @param maxAge longest lifetime of a session
     */
    public SessionCookie(boolean secure, Duration maxAge) {
        this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
        this.maxAge = maxAge;
    }

    /** Returns the first cookie of the request that has the form of a session token. */
    public static Optional<SessionToken> of(ContainerRequestContext request) {
        return Stream.ofNullable(request.getHeaders().get(HttpHeaders.COOKIE))
                .flatMap(headers -> headers.stream())
                .flatMap(SEPARATOR::splitAsStream)
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(PREFIX))
                .flatMap(cookie -> SessionToken.parse(cookie.substring(PREFIX.length())).stream())
                .findFirst();
    }

    /** Returns the {@code Set-Cookie} value that stores the token. */
    public String issue(SessionToken token) {
        return PREFIX + token.value() + "; Max-Age=" + maxAge.toSeconds() + attributes;
    }

    /** Returns the {@code Set-Cookie} value that deletes the cookie. */
    public String clear() {
        return PREFIX + "; Max-Age=0" + attributes;
    }
}
