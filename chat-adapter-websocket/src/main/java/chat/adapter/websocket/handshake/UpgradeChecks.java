package chat.adapter.websocket.handshake;

import chat.adapter.websocket.connection.ConnectionIdentity;
import chat.application.room.RoomQueries;
import chat.application.security.Origins;
import chat.application.session.Authenticate;
import chat.domain.room.RoomId;
import chat.domain.session.Session;
import chat.domain.session.SessionToken;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.jspecify.annotations.Nullable;

/** Checks requests for {@code /ws/{room_id}} and {@code /ws} before they are upgraded. */
public final class UpgradeChecks {
    private static final Pattern PATH = Pattern.compile("/ws(?:/([0-9]{1,18}))?");
    private static final Pattern SEPARATOR = Pattern.compile(";");
    private static final String COOKIE = "parley_session=";

    private final Origins origins;
    private final Authenticate authenticate;
    private final RoomQueries rooms;

    public UpgradeChecks(Origins origins, Authenticate authenticate, RoomQueries rooms) {
        this.origins = origins;
        this.authenticate = authenticate;
        this.rooms = rooms;
    }

    /**
     * Authenticates the request. Refuses it with {@code unauthenticated} or {@code room_not_found}.
     *
     * @return empty if the path, the handshake headers or the origin are not acceptable
     */
    Optional<AuthenticatedUpgrade> check(UpgradeRequest request) {
        Matcher path = PATH.matcher(request.getRequestURI().getPath());
        if (!path.matches() || !HandshakeHeaders.isValid(request) || !isOriginAllowed(request)) {
            return Optional.empty();
        }
        String token = token(request.getHeader("Cookie"));
        Session session = authenticate.handle(token);
        Optional<RoomId> room =
                Optional.ofNullable(path.group(1)).map(Long::parseLong).map(RoomId::new);
        room.ifPresent(roomId -> rooms.get(roomId, session.user().id()));
        return Optional.of(new AuthenticatedUpgrade(new ConnectionIdentity(session.user(), session.id(), room), token));
    }

    private boolean isOriginAllowed(UpgradeRequest request) {
        String scheme = request.isSecure() ? "https" : "http";
        return origins.allows(request.getHeader("Origin"), scheme, request.getHeader("Host"));
    }

    // The first cookie that parses as a token, as over HTTP: other applications on the host may set cookies too.
    private static String token(@Nullable String cookies) {
        return Stream.ofNullable(cookies)
                .flatMap(SEPARATOR::splitAsStream)
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(COOKIE))
                .flatMap(cookie -> SessionToken.parse(cookie.substring(COOKIE.length())).stream())
                .map(SessionToken::value)
                .findFirst()
                .orElse("");
    }
}
