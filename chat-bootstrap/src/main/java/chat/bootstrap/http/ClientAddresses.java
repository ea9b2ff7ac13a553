package chat.bootstrap.http;

import java.util.Set;
import org.glassfish.grizzly.http.server.Request;

/** Where requests come from: the peer, or who a proxy of ours says that it speaks for. */
final class ClientAddresses {
    private static final String FORWARDED = "X-Forwarded-For";

    private final Set<String> proxies;

    /** @param proxies the addresses of those that are believed */
    ClientAddresses(Set<String> proxies) {
        this.proxies = proxies;
    }

    /** Only the last entry was written by our proxy; what stands before it is the client's word. */
    String of(Request request) {
        String peer = request.getRemoteAddr();
        String forwarded = request.getHeader(FORWARDED);
        if (forwarded == null || !proxies.contains(peer)) {
            return peer;
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).trim();
    }
}
