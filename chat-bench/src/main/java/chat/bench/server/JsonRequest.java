package chat.bench.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request with a JSON body.
 *
 * @param path such as {@code /rooms}
 * @param cookie the session; empty for none
 * @param body null for none
 * @param limit the setting of the rate limit that may refuse it; {@link #OTHER_LIMIT} if that has no setting of its own
 */
record JsonRequest(
        String method, String path, String cookie, @Nullable Map<String, Object> body, String limit) {
    /** The setting that lifts all rate limits. */
    static final String OTHER_LIMIT = "CHAT_LIMITS";

    private static final Set<String> IDEMPOTENT = Set.of("GET", "PUT", "DELETE");
    private static final JsonMapper JSON = new JsonMapper();

    /** Returns whether it has the same effect if it is sent twice. */
    boolean isIdempotent() {
        return IDEMPOTENT.contains(method);
    }

    /** Returns the request for a server at that address. */
    HttpRequest to(URI base, Duration timeout) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(timeout).method(method, publisher());
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return request.build();
    }

    private BodyPublisher publisher() {
        try {
            return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
