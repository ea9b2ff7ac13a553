package chat.bootstrap.e2e.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** A proxy between one client and the server, on a fixed port, with faults on demand. */
public final class FaultProxy implements AutoCloseable {
    private final IntSupplier serverPort;
    private final ServerSocket listener;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean fragment;

    /** Starts to accept connections; each goes to the current port of the server. */
    public FaultProxy(IntSupplier serverPort) {
        this.serverPort = serverPort;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::accept, "fault-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                connect(listener.accept());
            } catch (IOException closed) {
                // The proxy was closed, or the server is down.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        ProxiedConnection connection = new ProxiedConnection(client, connections::remove);
        connection.fragment(fragment);
        connections.add(connection);
        try {
            connection.start(serverPort.getAsInt());
        } catch (IOException down) {
            connections.remove(connection);
            throw down;
        }
        if (listener.isClosed()) {
            connection.abort();
        }
    }

    /** Resets all open connections and accepts new ones. */
    public void resetAll() {
        connections.forEach(ProxiedConnection::abort);
    }

    /** Stops all data on the open connections without closing them, like a pulled cable. */
    public void halfOpen(Direction direction) {
        connections.forEach(connection -> connection.pause(direction, true));
    }

    /** Holds back the data of the open connections until {@link #resume}, like a slow reader or network. */
    public void stall(Direction direction) {
        connections.forEach(connection -> connection.pause(direction, false));
    }

    /** Ends stalls; half-open connections stay half-open. */
    public void resume() {
        connections.forEach(ProxiedConnection::resume);
    }

    /** Starts or stops to forward data in pieces of a few bytes. */
    public void fragment(boolean wanted) {
        fragment = wanted;
        connections.forEach(connection -> connection.fragment(wanted));
    }

    /** Ends all faults and resets half-open connections. */
    public void heal() {
        fragment(false);
        for (ProxiedConnection connection : connections) {
            if (!connection.resume()) {
                connection.abort();
            }
        }
    }

    int openConnections() {
        return connections.size();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        resetAll();
    }
}
