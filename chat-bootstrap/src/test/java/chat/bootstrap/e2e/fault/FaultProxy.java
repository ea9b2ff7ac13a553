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

    /** Begins to take connections; each goes to the port that the server has at that moment. */
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
                // The proxy was closed, or the server is not there.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        ProxiedConnection link = new ProxiedConnection(client, connections::remove);
        link.fragment(fragment);
        connections.add(link);
        try {
            link.start(serverPort.getAsInt());
        } catch (IOException down) {
            connections.remove(link);
            throw down;
        }
        if (listener.isClosed()) {
            link.abort();
        }
    }

    /** Resets all connections; new ones are let through. */
    public void resetAll() {
        connections.forEach(ProxiedConnection::abort);
    }

    /** Carries nothing more of the connections that are open, and closes none: a cable was pulled. */
    public void halfOpen(Direction way) {
        connections.forEach(link -> link.pause(way, true));
    }

    /** Holds up what is open until {@link #resume}: a reader that does not read, or a slow network. */
    public void stall(Direction way) {
        connections.forEach(link -> link.pause(way, false));
    }

    /** Ends stalls, but not what is half open. */
    public void resume() {
        connections.forEach(ProxiedConnection::resume);
    }

    /** Carries bytes a few at a time, or as they come. */
    public void fragment(boolean wanted) {
        fragment = wanted;
        connections.forEach(link -> link.fragment(wanted));
    }

    /** Ends all faults; what was half open is reset. */
    public void heal() {
        fragment(false);
        for (ProxiedConnection link : connections) {
            if (!link.resume()) {
                link.abort();
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
