package chat.bootstrap.e2e.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** Stands between one client and the server, on a port of its own that stays, and fails as it is told. */
public final class FaultProxy implements AutoCloseable {
    private final IntSupplier serverPort;
    private final ServerSocket door;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile boolean inPieces;

    /** Begins to take connections; each goes to the port that the server has at that moment. */
    public FaultProxy(IntSupplier serverPort) {
        this.serverPort = serverPort;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::accept, "fault-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closed) {
                // The proxy was closed, or the server is not there.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Link link = new Link(client, links::remove);
        link.inPieces(inPieces);
        links.add(link);
        try {
            link.start(serverPort.getAsInt());
        } catch (IOException down) {
            links.remove(link);
            throw down;
        }
        if (door.isClosed()) {
            link.cut();
        }
    }

    /** Resets all connections; new ones are let through. */
    public void cut() {
        links.forEach(Link::cut);
    }

    /** Carries nothing more of the connections that are open, and closes none: a cable was pulled. */
    public void halfOpen(Way way) {
        links.forEach(link -> link.hold(way, true));
    }

    /** Holds up what is open until {@link #resume}: a reader that does not read, or a slow network. */
    public void stall(Way way) {
        links.forEach(link -> link.hold(way, false));
    }

    /** Ends stalls, but not what is half open. */
    public void resume() {
        links.forEach(Link::resume);
    }

    /** Carries bytes a few at a time, or as they come. */
    public void inPieces(boolean wanted) {
        inPieces = wanted;
        links.forEach(link -> link.inPieces(wanted));
    }

    /** Ends all faults; what was half open is reset. */
    public void heal() {
        inPieces(false);
        for (Link link : links) {
            if (!link.resume()) {
                link.cut();
            }
        }
    }

    int open() {
        return links.size();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
