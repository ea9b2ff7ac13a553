package chat.bootstrap.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import chat.adapter.rest.http.Problems;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandshakeQueueTest {
    private static final String HANDSHAKE = String.join(
            "\r\n",
            "GET /ws HTTP/1.1",
            "Host: h",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "",
            "");
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final String FRAME = "\u0001\u0005hello";
    private static final int CAPACITY = 2;

    private final AtomicLong nanoTime = new AtomicLong();
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>(CAPACITY);
    private final List<Socket> clients = new ArrayList<>();
    private final HttpServer server = new HttpServer();
    private final HandshakeCounters counters = new HandshakeCounters();
    private volatile boolean noThreads;
    private volatile Answering beforeAnswer = () -> {};
    private int port;

    /** What happens while a handshake is answered. */
    private interface Answering {
        void run() throws IOException;
    }

    @BeforeEach
    void serve() throws IOException {
        NetworkListener listener = new NetworkListener("test", "127.0.0.1", 0);
        listener.registerAddOn((on, chain) -> chain.add(
                chain.indexOfType(HttpServerFilter.class) + 1,
                new HandshakeQueue(this::queue, nanoTime::get, counters)));
        listener.getTransport().setIOStrategy(new SelectorIoStrategy());
        server.addListener(listener);
        ProblemWriter problems = new ProblemWriter(new Problems(new ObjectMapper()));
        server.getServerConfiguration()
                .addHttpHandler(
                        new Dispatcher(new Ok(), Runnable::run, problems, new ClientAddresses(Set.<InetAddress>of())),
                        "/");
        server.start();
        port = listener.getPort();
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
        server.shutdownNow();
    }

    private void queue(Runnable handshake) {
        if (noThreads) {
            throw new OutOfMemoryError("planned");
        }
        if (!waiting.offer(handshake)) {
            throw new RejectedExecutionException("full");
        }
    }

    private void runNext() throws InterruptedException {
        Runnable next = waiting.poll(30, TimeUnit.SECONDS);
        assertFalse(next == null, "no handshake is waiting");
        next.run();
    }

    @Test
    void refuses_a_handshake_that_finds_the_queue_full() throws Exception {
        BufferedReader first = send(HANDSHAKE);
        awaitWaiting(1);
        send(HANDSHAKE);
        awaitWaiting(CAPACITY);
        assertRefused(send(HANDSHAKE));
        assertEquals(1, counters.rejected().sum());
        runNext();
        assertEquals("HTTP/1.1 200 OK", first.readLine());
    }

    @Test
    void refuses_a_handshake_that_has_waited_too_long() throws Exception {
        BufferedReader late = send(HANDSHAKE);
        awaitWaiting(1);
        nanoTime.addAndGet(HandshakeQueue.MAX_WAIT.toNanos() + 1);
        BufferedReader inTime = send(HANDSHAKE);
        awaitWaiting(CAPACITY);
        nanoTime.addAndGet(HandshakeQueue.MAX_WAIT.toNanos());
        runNext();
        assertRefused(late);
        assertEquals(1, counters.expired().sum());
        runNext();
        assertEquals("HTTP/1.1 200 OK", inTime.readLine());
    }

    @Test
    void bytes_that_follow_a_waiting_handshake_do_not_queue_it_again() throws Exception {
        BufferedReader answer = send(HANDSHAKE);
        awaitWaiting(1);
        sendOnLastConnection(FRAME);
        runNext();
        assertAnsweredOnceAndClosed(answer);
    }

    @Test
    void bytes_that_come_with_a_handshake_do_not_queue_it_again() throws Exception {
        BufferedReader answer = send(HANDSHAKE + FRAME);
        awaitWaiting(1);
        runNext();
        assertAnsweredOnceAndClosed(answer);
    }

    @Test
    void bytes_that_come_while_a_handshake_is_answered_do_not_queue_it_again() throws Exception {
        BufferedReader answer = send(HANDSHAKE);
        awaitWaiting(1);
        beforeAnswer = () -> sendOnLastConnection(FRAME);
        runNext();
        assertAnsweredOnceAndClosed(answer);
    }

    private void assertAnsweredOnceAndClosed(BufferedReader answer) throws IOException {
        assertEquals("HTTP/1.1 200 OK", answer.readLine());
        assertEquals(
                0, answer.lines().filter(line -> line.startsWith("HTTP/1.1")).count());
        assertEquals(0, waiting.size());
    }

    @Test
    void other_requests_do_not_wait() throws Exception {
        send(HANDSHAKE);
        awaitWaiting(1);
        assertEquals("HTTP/1.1 200 OK", send(REQUEST).readLine());
    }

    @Test
    void closes_the_connection_if_no_thread_can_be_started() throws Exception {
        noThreads = true;
        assertNull(send(HANDSHAKE).readLine());
    }

    private BufferedReader send(String head) throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
        client.setSoTimeout(30_000);
        clients.add(client);
        sendOnLastConnection(head);
        return new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    }

    private void sendOnLastConnection(String head) throws IOException {
        Socket client = clients.get(clients.size() - 1);
        client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }

    private void awaitWaiting(int count) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (waiting.size() < count) {
            assertFalse(System.nanoTime() > end, "handshakes are not queued");
            Thread.onSpinWait();
        }
    }

    private static void assertRefused(BufferedReader answer) throws IOException {
        assertEquals("HTTP/1.1 503 Service Unavailable", answer.readLine());
        List<String> headers = new ArrayList<>();
        for (String line = answer.readLine(); !line.isEmpty(); line = answer.readLine()) {
            headers.add(line);
        }
        assertEquals(1, headers.stream().filter("Retry-After: 5"::equals).count(), headers::toString);
    }

    /** Answers without an upgrade, as the resource does for which a refused upgrade falls through. */
    private final class Ok extends HttpHandler {
        @Override
        public void service(Request request, Response response) throws IOException {
            beforeAnswer.run();
            response.setStatus(200);
            response.setContentLength(0);
            response.resume();
        }
    }
}
