package chat.bootstrap.e2e.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One connection through the proxy: two sockets and the threads that copy between them. */
final class ProxiedConnection {
    private static final int BUFFER_BYTES = 8_192;
    private static final int CONNECT_MILLIS = 5_000;

    private final Socket client;
    private final Socket server = new Socket();
    private final FlowGate toServer = new FlowGate();
    private final FlowGate toClient = new FlowGate();
    private final AtomicInteger running = new AtomicInteger(2);
    private final Consumer<ProxiedConnection> onClosed;
    private boolean halfOpen;

    ProxiedConnection(Socket client, Consumer<ProxiedConnection> ended) {
        this.client = client;
        this.onClosed = ended;
    }

    /** Connects to the server and starts to copy; resets the client if the server is down. */
    void start(int port) throws IOException {
        try {
            server.setReceiveBufferSize(BUFFER_BYTES);
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        } catch (IOException down) {
            abort();
            throw down;
        }
        startCopying(client, server, toServer);
        startCopying(server, client, toClient);
    }

    private void startCopying(Socket from, Socket to, FlowGate gate) {
        StreamCopier copier = new StreamCopier(from, to, gate, this::abort);
        Thread thread = new Thread(() -> run(copier), "fault-link");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(StreamCopier copier) {
        copier.run();
        if (running.decrementAndGet() == 0) {
            abort();
            onClosed.accept(this);
        }
    }

    /** Resets both sides at once. */
    void abort() {
        toServer.abort();
        toClient.abort();
        reset(client);
        reset(server);
    }

    synchronized void pause(Direction direction, boolean permanently) {
        halfOpen |= permanently;
        if (direction.includes(Direction.TO_SERVER)) {
            toServer.close();
        }
        if (direction.includes(Direction.TO_CLIENT)) {
            toClient.close();
        }
    }

    /** Opens both directions again; false if the connection is half-open, which it stays. */
    synchronized boolean resume() {
        if (halfOpen) {
            return false;
        }
        toServer.open();
        toClient.open();
        return true;
    }

    void fragment(boolean wanted) {
        toServer.fragment(wanted);
        toClient.fragment(wanted);
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException closed) {
            // The socket is closed already.
        }
    }
}
