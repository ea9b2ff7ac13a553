package chat.bench.websocket;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * The address that clients connect to.
 *
 * @param uri with the scheme {@code ws} or {@code wss}, and a path
 * @param address where it listens
 * @param tls verifies the server's certificate; null for {@code ws}
 */
public record TargetAddress(
        URI uri, InetSocketAddress address, @Nullable SSLContext tls) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Resolves the host of a URI; {@code wss} trusts the certificate authorities of the Java runtime. */
    public static TargetAddress of(URI uri) {
        try {
            return uri.getScheme().equals("wss") ? of(uri, HTTPS, SSLContext.getDefault()) : of(uri, HTTP, null);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TargetAddress of(URI uri, int standardPort, @Nullable SSLContext tls) {
        int port = uri.getPort() < 0 ? standardPort : uri.getPort();
        String host = uri.getHost().replaceAll("[\\[\\]]", "");
        return new TargetAddress(uri, new InetSocketAddress(host, port), tls);
    }

    ClientTransport transport(SocketChannel channel) {
        return tls == null ? new PlainTransport(channel) : new TlsTransport(channel, engine(tls));
    }

    private SSLEngine engine(SSLContext context) {
        SSLEngine engine = context.createSSLEngine(address.getHostString(), address.getPort());
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
        return engine;
    }
}
