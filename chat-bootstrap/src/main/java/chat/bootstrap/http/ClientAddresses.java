package chat.bootstrap.http;

import java.net.InetAddress;
import java.util.Set;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** Determines the client address of a request: the peer, or the address that a trusted proxy reports. */
final class ClientAddresses {
    private static final String FORWARDED = "X-Forwarded-For";

    private final Set<InetAddress> proxies;

    /** @param proxies addresses of the trusted proxies */
    ClientAddresses(Set<InetAddress> proxies) {
        this.proxies = proxies;
    }

    /**
     * Returns the client address. Only the last entry of the last header comes from the trusted proxy; clients can
     * forge all earlier entries.
     */
    String of(HttpRequestPacket request, InetAddress peer) {
        String last = peer.getHostAddress();
        if (proxies.contains(peer)) {
            for (String header : request.getHeaders().values(FORWARDED)) {
                last = header.substring(header.lastIndexOf(',') + 1).trim();
            }
        }
        return last;
    }
}
