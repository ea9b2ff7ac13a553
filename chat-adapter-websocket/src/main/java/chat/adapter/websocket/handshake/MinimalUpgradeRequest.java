package chat.adapter.websocket.handshake;

import java.util.List;
import org.glassfish.tyrus.core.RequestContext;
import org.glassfish.tyrus.spi.UpgradeRequest;

/** Reduces a request to what Tyrus needs, because Tyrus keeps it as long as the connection lives. */
final class MinimalUpgradeRequest {
    private static final List<String> NEEDED =
            List.of("Host", "Upgrade", "Connection", HandshakeHeaders.KEY, HandshakeHeaders.VERSION);

    private MinimalUpgradeRequest() {}

    static UpgradeRequest of(UpgradeRequest request, AuthenticatedUpgrade upgrade) {
        RequestContext minimal = RequestContext.Builder.create()
                .requestURI(request.getRequestURI())
                .secure(request.isSecure())
                .userPrincipal(upgrade)
                .build();
        NEEDED.forEach(name -> minimal.getHeaders().put(name, List.of(String.valueOf(request.getHeader(name)))));
        return minimal;
    }
}
