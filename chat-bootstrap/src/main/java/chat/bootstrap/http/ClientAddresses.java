package chat.bootstrap.http;

import java.net.InetAddress;
import java.util.Set;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** Where requests come from: the peer, or who a proxy of ours says that it speaks for. */
final class ClientAddresses {
    private static final String FORWARDED = "X-Forwarded-For";

    private final Set<InetAddress> proxies;

    /** @param proxies the addresses of those that are believed */
    ClientAddresses(Set<InetAddress> proxies) {
        this.proxies = proxies;
    }

    /** The last entry of the last header was written by our proxy; all before it may be the client's invention. */
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
