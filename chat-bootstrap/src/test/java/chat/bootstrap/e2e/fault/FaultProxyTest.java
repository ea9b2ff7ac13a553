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
    private Socket client;
    private Socket upstream;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        proxy = new FaultProxy(server::getLocalPort);
        client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        upstream = server.accept();
        client.setSoTimeout(10_000);
        upstream.setSoTimeout(10_000);
        write(upstream, "hello");
        assertEquals("hello", read(client, 5));
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        upstream.close();
        proxy.close();
        server.close();
    }

    @Test
    void forwards_both_directions_and_the_end_of_the_stream() throws IOException {
        write(client, "good day");
        client.shutdownOutput();
        assertEquals("good day", read(upstream, 100));
        write(upstream, "good night");
        upstream.close();
        assertEquals("good night", read(client, 100));
        assertNoConnectionRemains();
    }

    @Test
    void reset_all_resets_both_sides() {
        proxy.resetAll();
        assertThrows(SocketException.class, () -> client.getInputStream().read());
        assertThrows(SocketException.class, () -> upstream.getInputStream().read());
        assertNoConnectionRemains();
    }

    @Test
    void a_stalled_direction_delivers_its_bytes_after_resume() throws IOException {
        proxy.stall(Direction.TO_CLIENT);
        write(upstream, "late");
        write(client, "in time");
        assertEquals("in time", read(upstream, 7));
        proxy.resume();
        assertEquals("late", read(client, 4));
    }

    @Test
    void keeps_a_half_open_connection_silent_until_heal_resets_it() throws IOException {
        proxy.halfOpen(Direction.BOTH);
        write(upstream, "lost");
        proxy.resume();
        client.setSoTimeout(50);
        assertThrows(SocketTimeoutException.class, () -> client.getInputStream().read());
        proxy.heal();
        assertThrows(SocketException.class, () -> client.getInputStream().read());
    }

    @Test
    void fragmentation_splits_a_write_and_keeps_all_bytes_in_order() throws IOException {
        proxy.fragment(true);
        // The network may join pieces, but it never splits so short a text.
        boolean split = false;
        for (int i = 0; i < 1_000 && !split; i++) {
            split = arrivesInPieces("one two three four five six");
        }
        assertTrue(split, "all writes arrived as a whole");
    }

    private boolean arrivesInPieces(String text) throws IOException {
        write(upstream, text);
        byte[] buffer = new byte[text.length()];
        int first = client.getInputStream().read(buffer);
        String begin = new String(buffer, 0, first, StandardCharsets.UTF_8);
        assertEquals(text, begin + read(client, text.length() - first));
        return first < text.length();
    }

    @Test
    void resets_a_new_connection_while_the_server_is_down() throws IOException {
        server.close();
        try (Socket second = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            assertThrows(SocketException.class, () -> second.getInputStream().read());
        }
    }

    private void assertNoConnectionRemains() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (proxy.openConnections() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
        assertTrue(proxy.openConnections() == 0, "a connection is left");
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(Socket socket, int bytes) throws IOException {
        return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
    }
}
