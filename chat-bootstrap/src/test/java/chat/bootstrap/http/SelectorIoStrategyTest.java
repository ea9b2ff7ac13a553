package chat.bootstrap.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.rest.http.Problems;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SelectorIoStrategyTest {
    private static final int REQUESTS = 200;

    private final HttpServer server = new HttpServer();

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Test
    void reads_requests_that_arrive_while_an_earlier_one_is_handled() throws Exception {
        Semaphore mayAnswer = new Semaphore(0);
        serve(work -> new Thread(work).start(), response -> {
            mayAnswer.acquire();
            answer(response, "ok");
        });
        try (TestConnection connection = connect()) {
            for (int i = 0; i < REQUESTS; i++) {
                connection.send("/");
                connection.send("/");
                mayAnswer.release();
                assertEquals("ok", connection.readBody());
                mayAnswer.release();
                assertEquals("ok", connection.readBody());
            }
        }
    }

    @Test
    void a_refusal_behind_an_unsent_response_is_queued_at_once() throws Exception {
        PoolOfOne pool = new PoolOfOne();
        serve(pool, SelectorIoStrategyTest::leaveUnsentOutput);
        try (TestConnection connection = connect()) {
            connection.send("/");
            connection.send("/refused");
            assertTrue(connection.readBody().startsWith("xxx"));
            assertTrue(connection.readBody().contains("\"bad_request\""));
        }
        assertEquals(0, pool.rejected.availablePermits());
    }

    @Test
    void a_request_that_the_pool_rejects_behind_an_unsent_response_is_answered() throws Exception {
        PoolOfOne pool = new PoolOfOne();
        serve(pool, SelectorIoStrategyTest::leaveUnsentOutput);
        try (TestConnection connection = connect()) {
            connection.send("/");
            connection.send("/");
            pool.rejected.acquire();
            assertTrue(connection.readBody().startsWith("xxx"));
            assertTrue(connection.readBody().contains("\"unavailable\""));
        }
    }

    @Test
    void a_refusal_behind_a_full_write_queue_is_written_by_the_pool() throws Exception {
        Semaphore dispatched = new Semaphore(0);
        serve(
                work -> {
                    new Thread(work).start();
                    dispatched.release();
                },
                SelectorIoStrategyTest::fillTheWriteQueue);
        try (TestConnection connection = connect()) {
            connection.send("/");
            connection.send("/refused");
            dispatched.acquire(2);
            assertTrue(connection.readBody().startsWith("xxx"));
            assertTrue(connection.readBody().contains("\"bad_request\""));
        }
    }

    @Test
    void a_request_that_the_pool_rejects_behind_a_full_write_queue_closes_the_connection() throws Exception {
        CompletableFuture<Connection<?>> served = new CompletableFuture<>();
        serve(new PoolOfOne(), response -> {
            served.complete(connection(response));
            fillTheWriteQueue(response);
        });
        try (TestConnection connection = connect()) {
            connection.send("/");
            connection.send("/");
            served.get().closeFuture().get();
            String received = connection.readToEnd();
            assertFalse(received.endsWith("\r\n0\r\n\r\n"));
            assertFalse(received.contains("\"unavailable\""));
        }
    }

    /** The handler behind the dispatcher. */
    private interface ResponseHandler {
        void handle(Response response) throws Exception;
    }

    private static void answer(Response response, String body) throws IOException {
        response.setContentLength(body.length());
        response.getOutputStream().write(body.getBytes(US_ASCII));
        response.resume();
    }

    // Until the client reads, at least the last piece cannot be sent.
    private static void leaveUnsentOutput(Response response) throws IOException {
        TCPNIOConnection connection = connection(response);
        byte[] piece = "x".repeat(10_000).getBytes(US_ASCII);
        while (connection.getAsyncWriteQueue().isEmpty()) {
            // Makes the next write return although it fills the queue.
            response.getOutputBuffer().canWrite();
            response.getOutputStream().write(piece);
            response.getOutputStream().flush();
        }
        response.resume();
    }

    // Any unsent output is too much.
    private static void fillTheWriteQueue(Response response) throws IOException {
        connection(response).setMaxAsyncWriteQueueSize(1);
        leaveUnsentOutput(response);
    }

    private static TCPNIOConnection connection(Response response) {
        return (TCPNIOConnection) response.getRequest().getContext().getConnection();
    }

    /** Runs one task and rejects all others. */
    private static final class PoolOfOne implements Executor {
        private final Semaphore free = new Semaphore(1);
        private final Semaphore rejected = new Semaphore(0);

        @Override
        public void execute(Runnable task) {
            if (!free.tryAcquire()) {
                rejected.release();
                throw new RejectedExecutionException("planned");
            }
            new Thread(task).start();
        }
    }

    private void serve(Executor pool, ResponseHandler handler) throws IOException {
        HttpHandler inner = new HttpHandler() {
            @Override
            public void service(Request request, Response response) throws Exception {
                handler.handle(response);
            }
        };
        NetworkListener listener = new NetworkListener("test", "127.0.0.1", 0);
        listener.getKeepAlive().setMaxRequestsCount(-1);
        listener.getTransport().setIOStrategy(new SelectorIoStrategy());
        listener.registerAddOn(
                (on, chain) -> chain.add(chain.indexOfType(HttpServerFilter.class) + 1, new RefusingFilter()));
        ProblemWriter problems = new ProblemWriter(new Problems(new ObjectMapper()));
        server.addListener(listener);
        server.getServerConfiguration()
                .addHttpHandler(new Dispatcher(inner, pool, problems, new ClientAddresses(Set.of())), "/");
        server.start();
    }

    private TestConnection connect() throws IOException {
        return new TestConnection(new Socket(
                InetAddress.getLoopbackAddress(), server.getListener("test").getPort()));
    }

    private static final class RefusingFilter extends BaseFilter {
        @Override
        public NextAction handleRead(FilterChainContext ctx) {
            HttpRequestPacket packet = (HttpRequestPacket) ((HttpContent) ctx.getMessage()).getHttpHeader();
            if (packet.getRequestURI().equals("/refused")) {
                RequestRefusal.badRequest("planned").attachTo(packet);
            }
            return ctx.getInvokeAction();
        }
    }

    private record TestConnection(Socket socket, BufferedReader in) implements AutoCloseable {
        TestConnection(Socket socket) throws IOException {
            this(socket, new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)));
        }

        void send(String path) throws IOException {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: test\r\n\r\n").getBytes(US_ASCII));
        }

        String readBody() throws IOException {
            int length = -1;
            for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                if (line.startsWith("Content-Length: ")) {
                    length = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
                }
            }
            return length < 0 ? readChunks() : read(length);
        }

        private String readChunks() throws IOException {
            StringBuilder body = new StringBuilder();
            int length;
            do {
                length = Integer.parseInt(in.readLine(), 16);
                body.append(read(length));
                in.readLine();
            } while (length > 0);
            return body.toString();
        }

        String readToEnd() throws IOException {
            StringWriter text = new StringWriter();
            in.transferTo(text);
            return text.toString();
        }

        private String read(int length) throws IOException {
            char[] body = new char[length];
            int end = 0;
            while (end < length) {
                end += in.read(body, end, length - end);
            }
            return new String(body);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
