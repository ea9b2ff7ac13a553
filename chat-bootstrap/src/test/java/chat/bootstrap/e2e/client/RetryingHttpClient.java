package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The HTTP client of one session, which retries each request until it is answered. */
public final class RetryingHttpClient implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final long RETRY_MILLIS = 50;

    private final ClientRuntime runtime;
    private final URI base;
    private final String cookie;
    private final ClientLog log;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean closed;

    /** @param cookie an empty string for a client without a session */
    public RetryingHttpClient(ClientRuntime runtime, URI base, String cookie, ClientLog log) {
        this.runtime = runtime;
        this.base = base;
        this.cookie = cookie;
        this.log = log;
    }

    /** Retries after failures, 5xx and 429 until another response comes; never completes after {@link #close}. */
    public CompletableFuture<HttpReply> send(String method, String path, Object body) {
        CompletableFuture<HttpReply> answer = new CompletableFuture<>();
        inFlight.incrementAndGet();
        attempt(request(method, path, body), path, false, answer);
        return answer.whenComplete((reply, fault) -> inFlight.decrementAndGet());
    }

    private void attempt(HttpRequest request, String path, boolean repeated, CompletableFuture<HttpReply> answer) {
        if (closed) {
            return;
        }
        long begun = log.tick();
        var unused = runtime.http()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .whenComplete((response, fault) -> {
                    if (fault != null || response.statusCode() >= 500 || response.statusCode() == 429) {
                        schedule(() -> attempt(request, path, true, answer));
                    } else {
                        log.addExchange(
                                new HttpExchange(begun, log.tick(), path, response.statusCode(), response.body()));
                        answer.complete(reply(response, repeated));
                    }
                });
    }

    private static HttpReply reply(HttpResponse<String> response, boolean repeated) {
        String cookie = response.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
        return new HttpReply(response.statusCode(), json(response.body()), cookie, repeated);
    }

    private void schedule(Runnable retry) {
        if (!runtime.timer().isShutdown()) {
            var unused = runtime.timer().schedule(retry, RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private HttpRequest request(String method, String path, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        if (body == null) {
            return request.method(method, BodyPublishers.noBody()).build();
        }
        request.header("Content-Type", "application/json");
        return request.method(method, BodyPublishers.ofString(text(body))).build();
    }

    /** The log of its responses. */
    public ClientLog log() {
        return log;
    }

    /** Whether no request is waiting for a response. */
    public boolean isIdle() {
        return inFlight.get() == 0;
    }

    @Override
    public void close() {
        closed = true;
    }

    static JsonNode json(String text) {
        try {
            return text.isEmpty() ? JSON.nullNode() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new CompletionException(e);
        }
    }
}
