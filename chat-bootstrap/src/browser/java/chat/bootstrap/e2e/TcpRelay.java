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

/** A relay between one browser and the server. While disconnected, it drops all connections. */
final class TcpRelay implements AutoCloseable {
    private final ServerSocket listener;
    private final int server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean disconnect;

    /** Forwards connections to a port of this machine. */
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

    // Needed because a browser that is set offline keeps its open sockets.
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
                Socket client = listener.accept();
                inBackground(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        sockets.add(client);
        try (client;
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server)) {
            sockets.add(upstream);
            inBackground(() -> copy(upstream, client));
            copy(client, upstream);
            sockets.remove(upstream);
        } catch (IOException unreachable) {
            drop(client);
        }
        sockets.remove(client);
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
        Thread thread = new Thread(task, "tcp-relay");
        thread.setDaemon(true);
        thread.start();
    }
}
