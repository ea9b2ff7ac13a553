package chat.bench.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server on a free loopback port that gives prepared answers. */
public final class StubHttpServer implements AutoCloseable {
    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();

    /** Starts it. */
    public StubHttpServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.start();
    }

    /** Returns its address. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The requests so far, such as {@code GET /rooms}. */
    List<String> requests() {
        return requests;
    }

    /** The bodies of the requests so far. */
    List<String> bodies() {
        return bodies;
    }

    /** Gives an answer to all requests for a path. */
    public void answer(String path, int status, String body) {
        handle(path, exchange -> respond(exchange, status, body));
    }

    /** Refuses one request for a path, the one with that number, and accepts the others. */
    void refuse(int number, String path, int status) {
        AtomicInteger requested = new AtomicInteger();
        handle(path, exchange -> respond(exchange, requested.incrementAndGet() == number ? status : 201, "{}"));
    }

    /** Refuses the first request for a path with 429, and accepts the others. */
    void limit(String path, String retryAfter) {
        AtomicInteger requested = new AtomicInteger();
        handle(path, exchange -> {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
            respond(exchange, requested.incrementAndGet() == 1 ? 429 : 204, "");
        });
    }

    /** Ends the connections of the first requests for a path without an answer. */
    void drop(int count, String path, String body) {
        AtomicInteger requested = new AtomicInteger();
        handle(path, exchange -> {
            if (requested.incrementAndGet() > count) {
                respond(exchange, 200, body);
            }
        });
    }

    private void handle(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            handler.handle(exchange);
            exchange.close();
        });
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Set-Cookie", "parley_session=t; Path=/; HttpOnly");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
