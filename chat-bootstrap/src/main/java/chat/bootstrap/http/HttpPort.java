package chat.bootstrap.http;

import chat.bootstrap.config.StartException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.ServerConfiguration;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.tyrus.container.grizzly.server.WebSocketAddOn;

/** The server's single port, for HTTP and WebSocket. */
public final class HttpPort {
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int IDLE_SECONDS = 120;
    private static final int BACKLOG = 4_096;

    private final HttpServer server;
    private final NetworkListener listener;

    /**
     * Settings of the port.
     *
     * @param port 0 for a free port
     * @param bodyBytes maximum length of a body, in bytes
     * @param connections maximum number of open connections
     * @param proxies proxies that are trusted to report client addresses
     */
    public record HttpPortSettings(String host, int port, int bodyBytes, int connections, Set<InetAddress> proxies) {}

    private HttpPort(HttpServer server, NetworkListener listener) {
        this.server = server;
        this.listener = listener;
    }

    /**
     * Starts listening.
     *
     * @throws StartException with one line for operators if it can't listen
     */
    public static HttpPort open(HttpPortSettings settings, HttpHandlers handlers) {
        ProblemWriter problems = new ProblemWriter(handlers.rest().problems());
        NetworkListener listener = listener(settings, handlers, problems);
        HttpServer server = new HttpServer();
        server.addListener(listener);
        ServerConfiguration configuration = server.getServerConfiguration();
        configuration.setPassTraceRequest(true);
        configuration.setMaxPayloadRemainderToSkip(settings.bodyBytes());
        configuration.setDefaultErrorPageGenerator(new ProblemErrorPages(problems));
        configuration.addHttpHandler(handler(settings, handlers, problems), "/");
        try {
            server.start();
        } catch (IOException e) {
            server.shutdownNow();
            String address = settings.host() + ", port " + settings.port();
            throw new StartException("Can't listen on " + address + ": " + e.getMessage(), e);
        }
        return new HttpPort(server, listener);
    }

    private static Dispatcher handler(HttpPortSettings settings, HttpHandlers handlers, ProblemWriter problems) {
        // The dispatcher answers when Jersey fails; with sendError, Grizzly would answer first.
        ResourceConfig resources =
                handlers.rest().resources().property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        GrizzlyHttpContainer rest = ContainerFactory.createContainer(GrizzlyHttpContainer.class, resources);
        ClientAddresses addresses = new ClientAddresses(settings.proxies());
        return new Dispatcher(rest, handlers.rest().pool(), problems, addresses);
    }

    private static NetworkListener listener(HttpPortSettings settings, HttpHandlers handlers, ProblemWriter problems) {
        NetworkListener listener = new NetworkListener("parley", settings.host(), settings.port());
        listener.getFileCache().setEnabled(false);
        listener.getKeepAlive().setIdleTimeoutInSeconds(IDLE_SECONDS);
        listener.getKeepAlive().setMaxRequestsCount(-1);
        listener.setDefaultErrorPageGenerator(new ProblemErrorPages(problems));
        HttpHandlers.SocketHandler sockets = handlers.sockets();
        transport(listener.getTransport());
        CurrentHandshake handshake = new CurrentHandshake();
        listener.registerAddOn(new WebSocketAddOn(new TyrusContainer(sockets, handshake), "/"));
        listener.registerAddOn((on, chain) -> {
            int codec = chain.indexOfType(HttpServerFilter.class);
            chain.set(codec, new StrictHttpCodec(on, HEADER_BYTES, problems));
            chain.add(codec + 1, new RequestGuard());
            chain.add(codec + 2, new RequestBodyBuffer(settings.bodyBytes()));
            chain.add(codec + 3, new HandshakeQueue(sockets.handshakes(), sockets.nanoTime(), sockets.counters()));
            chain.add(codec + 4, handshake);
            chain.add(1, new ConnectionCap(settings.connections()));
        });
        return listener;
    }

    private static void transport(TCPNIOTransport transport) {
        transport.setIOStrategy(new SelectorIoStrategy());
        transport.setTcpNoDelay(true);
        transport.setServerConnectionBackLog(BACKLOG);
    }

    /** Returns the number of the port. */
    public int port() {
        return listener.getPort();
    }

    /** Accepts no further connections. Open connections stay open. */
    public void stopListening() {
        listener.getTransport().unbindAll();
    }

    /** Closes all connections immediately. */
    public void close() {
        server.shutdownNow();
    }
}
