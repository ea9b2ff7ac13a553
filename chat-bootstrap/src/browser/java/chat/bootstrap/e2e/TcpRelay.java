package chat.bootstrap.e2e;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way from one browser to the server, which can be cut: then nothing goes through, and nothing gets in. */
final class TcpRelay implements AutoCloseable {
    private final ServerSocket listener;
    private final int server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean disconnect;

    /** Leads to that port of this machine. */
    TcpRelay(int server) {
        this.server = server;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    // A browser that is told to be offline leaves the sockets alone that are open.
    void disconnect() {
        disconnect = true;
        sockets.forEach(TcpRelay::drop);
    }

    void reconnect() {
        disconnect = false;
    }

    @Override
    public void close() {
        disconnect();
        drop(listener);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket near = listener.accept();
                inBackground(() -> connect(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        sockets.add(near);
        try (near;
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server)) {
            sockets.add(upstream);
            inBackground(() -> copy(upstream, near));
            copy(near, upstream);
            sockets.remove(upstream);
        } catch (IOException unreachable) {
            drop(near);
        }
        sockets.remove(near);
    }

    private void copy(Socket from, Socket to) {
        try (from;
                to) {
            if (!disconnect) {
                from.getInputStream().transferTo(to.getOutputStream());
            }
        } catch (IOException dropped) {
            drop(to);
        }
    }

    private static void drop(Closeable socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "cable");
        thread.setDaemon(true);
        thread.start();
    }
}
