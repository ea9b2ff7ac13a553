package chat.bench.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.bench.server.BenchmarkException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class WebSocketConnectionTest {
    private static final String LONG_TEXT = "ż".repeat(500_000);
    private static final byte[] EMPTY = {};
    private static final byte[] CLOSE = FrameCodecTest.server(0x88, "\u00111slow");

    private final Recorder recorder = new Recorder();
    private EventLoop loop;

    @BeforeEach
    void start() throws IOException {
        loop = EventLoop.start("test", System::nanoTime);
    }

    @AfterEach
    void stop() {
        loop.close();
    }

    @Test
    void receives_messages_and_answers_a_ping_and_the_close() throws Exception {
        try (ScriptedServer server = ScriptedServer.sending(script())) {
            exchange(server);
        }
    }

    @Test
    void does_the_same_over_tls(@TempDir Path folder) throws Exception {
        try (ScriptedServer server = new ScriptedServer(SelfSignedTls.context(folder), List.of(List.of(script())))) {
            exchange(server);
        }
    }

    private void exchange(ScriptedServer server) throws Exception {
        recorder.onText = () -> recorder.connection().send("hi");
        connect(server.target());

        assertEquals(CloseReason.closed(4401, "slow"), recorder.closed.get(60, TimeUnit.SECONDS));
        assertEquals(List.of("open", "hello", LONG_TEXT), recorder.events);
        List<String> answers = FrameCodecTest.unmask(server.received().get(60, TimeUnit.SECONDS));
        assertEquals(List.of("1:hi", "10:are you there?", "1:hi", "8:\u00111"), answers);
    }

    @Test
    void sends_more_than_the_socket_takes_at_once() throws Exception {
        String text = "x".repeat(8 << 20);
        List<byte[]> script = List.of(FrameCodecTest.server(0x81, "hello"), EMPTY, CLOSE);
        try (ScriptedServer server = new ScriptedServer(null, List.of(script))) {
            recorder.onText = () -> {
                recorder.connection().send(text);
                recorder.connection().send("end");
            };
            connect(server.target());

            byte[] received = server.received().get(60, TimeUnit.SECONDS);
            assertEquals(List.of("1:" + text, "1:end", "8:\u00111"), FrameCodecTest.unmask(received));
        }
    }

    @Test
    void a_listener_that_fails_is_a_bug_and_no_failed_connection() throws Exception {
        try (ScriptedServer server = ScriptedServer.sending(script())) {
            recorder.onText = () -> {
                throw new IllegalStateException("a bug");
            };
            connect(server.target());

            BenchmarkException failure = assertThrows(BenchmarkException.class, () -> {
                while (loop.call(() -> true)) {
                    Thread.onSpinWait();
                }
            });
            assertEquals("The load generator failed: java.lang.IllegalStateException: a bug.", failure.getMessage());
            assertFalse(recorder.closed.isDone());
        }
    }

    @Test
    void a_message_that_is_not_valid_ends_the_connection() throws Exception {
        try (ScriptedServer server = ScriptedServer.sending(script())) {
            recorder.onText = () -> {
                throw new UncheckedIOException(new IOException("not JSON"));
            };
            connect(server.target());

            CloseReason reason = recorder.closed.get(60, TimeUnit.SECONDS);
            assertEquals("java.io.IOException: not JSON", reason.phrase());
        }
    }

    @Test
    void a_refused_upgrade_has_its_status_and_says_when_to_come_back() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> refuse(listener));
            server.start();
            connect(target(listener.getLocalPort()));

            CloseReason reason = recorder.closed.get(60, TimeUnit.SECONDS);
            assertEquals(503, reason.status());
            assertEquals(5, reason.retryAfter());
            assertTrue(reason.phrase().contains("HTTP/1.1 503 Service Unavailable"), reason.phrase());
            server.join();
        }
    }

    @Test
    void a_port_where_nobody_listens_is_reported() throws Exception {
        int port;
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = listener.getLocalPort();
        }
        connect(target(port));

        assertEquals(1006, recorder.closed.get(60, TimeUnit.SECONDS).code());
    }

    private void connect(TargetAddress target) {
        loop.execute(() -> recorder.connection = WebSocketConnection.connect(loop, target, "a=b", recorder));
    }

    private static TargetAddress target(int port) {
        return new TargetAddress(
                URI.create("ws://localhost:" + port + "/ws"),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                null);
    }

    private static void refuse(ServerSocket listener) {
        try (var socket = listener.accept()) {
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            socket.getOutputStream()
                    .write("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nRetry-After: 5\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] script() {
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        script.writeBytes(FrameCodecTest.server(0x81, "hello"));
        script.writeBytes(FrameCodecTest.server(0x89, "are you there?"));
        script.writeBytes(FrameCodecTest.server(0x81, LONG_TEXT));
        script.writeBytes(CLOSE);
        return script.toByteArray();
    }

    private static final class Recorder implements ConnectionListener {
        private final List<String> events = new ArrayList<>();
        private final CompletableFuture<CloseReason> closed = new CompletableFuture<>();
        private volatile @Nullable WebSocketConnection connection;
        private volatile Runnable onText = () -> {};

        WebSocketConnection connection() {
            return Objects.requireNonNull(connection);
        }

        @Override
        public void onOpen() {
            events.add("open");
        }

        @Override
        public void onText(byte[] bytes, int from, int to) {
            events.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            onText.run();
        }

        @Override
        public void onClosed(CloseReason reason) {
            closed.complete(reason);
        }
    }
}
