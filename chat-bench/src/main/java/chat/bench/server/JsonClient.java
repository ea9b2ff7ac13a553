package chat.bench.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Sends JSON requests to one server, and waits for the responses. Thread-safe. */
final class JsonClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int MAX_REPEATS = 10;
    private static final int ERRORS = 400;

    static {
        // Attempts to send a request. Else the JDK repeats a GET by itself, and hides that a connection failed.
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
    }

    // HTTP/1.1 only: HTTP/2's upgrade of a POST is not understood by every server.
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final URI base;

    /** @param base such as {@code http://127.0.0.1:8000}, without a path */
    JsonClient(URI base) {
        this.base = base;
    }

    URI base() {
        return base;
    }

    /**
     * Sends a request. Repeats it if the server is too busy or a rate limit allows it again soon, up to 10 times, and
     * once if it is idempotent and its connection fails.
     *
     * @throws RequestRefusedException if the server answers with an error
     * @throws ConnectionFailedException if it gives no answer
     */
    JsonResponse send(JsonRequest request) {
        boolean mayReconnect = request.isIdempotent();
        for (int repeats = 0; ; repeats++) {
            try {
                return sendOnce(request);
            } catch (RequestRefusedException e) {
                if (repeats == MAX_REPEATS || e.waitSeconds().isEmpty()) {
                    throw e;
                }
                sleep(e.waitSeconds().getAsInt());
            } catch (ConnectionFailedException e) {
                if (!mayReconnect) {
                    throw e;
                }
                mayReconnect = false;
            }
        }
    }

    /**
     * Sends a request and does not repeat it.
     *
     * @throws RequestRefusedException if the server answers with an error
     * @throws ConnectionFailedException if it gives no answer
     */
    JsonResponse sendOnce(JsonRequest request) {
        try {
            HttpResponse<String> response = client.send(request.to(base, TIMEOUT), BodyHandlers.ofString());
            JsonResponse result = JsonResponse.of(response);
            if (result.status() >= ERRORS) {
                throw RequestRefusedException.of(request, result);
            }
            return result;
        } catch (IOException e) {
            String reason = e.getMessage() == null ? "no connection" : e.getMessage();
            throw new ConnectionFailedException("The server at " + base + " can't be reached: " + reason + ".", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void sleep(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static BenchmarkException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new BenchmarkException("The benchmark was interrupted.", cause);
    }
}
