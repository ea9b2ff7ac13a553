package chat.adapter.rest.http;

import chat.domain.session.SessionToken;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The cookie that a session lives in: out of reach for scripts, and not sent along from foreign pages' forms. */
public final class SessionCookie {
    private static final String PREFIX = "parley_session=";
    private static final Pattern SEPARATOR = Pattern.compile(";");

    private final String attributes;
    private final Duration maxAge;

    /**
     * @param secure whether people come by https, so that it may be kept from plain http
     * @param maxAge how long a session can last, at most
     */
    public SessionCookie(boolean secure, Duration maxAge) {
        this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
        this.maxAge = maxAge;
    }

    /** What came with the request and can be a token at all; the first, if there are several. */
    public static Optional<SessionToken> of(ContainerRequestContext request) {
        return Stream.ofNullable(request.getHeaders().get(HttpHeaders.COOKIE))
                .flatMap(headers -> headers.stream())
                .flatMap(SEPARATOR::splitAsStream)
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(PREFIX))
                .flatMap(cookie -> SessionToken.parse(cookie.substring(PREFIX.length())).stream())
                .findFirst();
    }

    /** The value of {@code Set-Cookie} that keeps the token. */
    public String issue(SessionToken token) {
        return PREFIX + token.value() + "; Max-Age=" + maxAge.toSeconds() + attributes;
    }

    /** The value of {@code Set-Cookie} that forgets it. */
    public String clear() {
        return PREFIX + "; Max-Age=0" + attributes;
    }
}
