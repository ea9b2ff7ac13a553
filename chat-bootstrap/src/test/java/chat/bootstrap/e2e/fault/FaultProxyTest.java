package chat.bootstrap.e2e.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {
    private ServerSocket server;
    private FaultProxy proxy;
    private Socket near;
    private Socket upstream;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        proxy = new FaultProxy(server::getLocalPort);
        near = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        upstream = server.accept();
        near.setSoTimeout(10_000);
        upstream.setSoTimeout(10_000);
        say(upstream, "hello");
        assertEquals("hello", hear(near, 5));
    }

    @AfterEach
    void close() throws IOException {
        near.close();
        upstream.close();
        proxy.close();
        server.close();
    }

    @Test
    void carries_both_ways_and_the_end() throws IOException {
        say(near, "good day");
        near.shutdownOutput();
        assertEquals("good day", hear(upstream, 100));
        say(upstream, "good night");
        upstream.close();
        assertEquals("good night", hear(near, 100));
        assertEndsWithoutTrace();
    }

    @Test
    void cuts_both_sides_with_a_reset() {
        proxy.resetAll();
        assertThrows(SocketException.class, () -> near.getInputStream().read());
        assertThrows(SocketException.class, () -> upstream.getInputStream().read());
        assertEndsWithoutTrace();
    }

    @Test
    void a_stall_loses_nothing() throws IOException {
        proxy.stall(Direction.TO_CLIENT);
        say(upstream, "late");
        say(near, "in time");
        assertEquals("in time", hear(upstream, 7));
        proxy.resume();
        assertEquals("late", hear(near, 4));
    }

    @Test
    void keeps_a_half_open_connection_silent_until_it_heals() throws IOException {
        proxy.halfOpen(Direction.BOTH);
        say(upstream, "lost");
        proxy.resume();
        near.setSoTimeout(50);
        assertThrows(SocketTimeoutException.class, () -> near.getInputStream().read());
        proxy.heal();
        assertThrows(SocketException.class, () -> near.getInputStream().read());
    }

    @Test
    void carries_in_pieces_what_came_whole() throws IOException {
        proxy.fragment(true);
        say(upstream, "one two three four five six");
        assertEquals("one two three four five six", hear(near, 27));
    }

    @Test
    void resets_who_comes_while_the_server_is_away() throws IOException {
        server.close();
        try (Socket second = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            assertThrows(SocketException.class, () -> second.getInputStream().read());
        }
    }

    private void assertEndsWithoutTrace() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (proxy.openConnections() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
        assertTrue(proxy.openConnections() == 0, "a link is left");
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hear(Socket socket, int bytes) throws IOException {
        return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
    }
}
