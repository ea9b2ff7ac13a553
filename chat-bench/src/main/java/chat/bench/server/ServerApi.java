package chat.bench.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The server's HTTP interface, as far as a benchmark needs it. Thread-safe; each method waits for the response.
 *
 * <p>Every method throws a {@link BenchmarkException} if the server can't be reached or refuses the request. For 429 its
 * message names the setting of the limit. A request that is answered with 503 is repeated a few times first, and a GET or
 * DELETE whose connection fails once.
 */
public final class ServerApi {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int UNAVAILABLE = 503;
    private static final int MAX_RETRIES = 10;
    private static final int TOO_MANY = 429;
    private static final int ERRORS = 400;
    private static final Set<String> IDEMPOTENT = Set.of("GET", "DELETE");
    private static final JsonMapper JSON = new JsonMapper();

    // HTTP/1.1 only: HTTP/2's upgrade of a POST is not understood by every server.
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final URI base;

    /** @param base such as {@code http://127.0.0.1:8000}, without a path */
    public ServerApi(URI base) {
        this.base = base;
    }

    /** Checks that a Parley server answers. */
    public void check() {
        JsonNode workspace = json(send("GET", "/workspace", "", null, "CHAT_LIMITS"));
        if (!workspace.has("registration")) {
            throw new BenchmarkException(base + " is not a Parley server.", null);
        }
    }

    /**
     * Waits until the server can be reached, as it can after a restart, for 30 s or a little more.
     *
     * @param nanoTime the clock
     */
    public void awaitAnswer(LongSupplier nanoTime) throws InterruptedException {
        long start = nanoTime.getAsLong();
        while (true) {
            try {
                check();
                return;
            } catch (ConnectionFailedException e) {
                if (nanoTime.getAsLong() - start > TIMEOUT.toNanos()) {
                    throw e;
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    /** Registers a user. */
    public void register(String username, String password) {
        send("POST", "/register", "", credentials(username, password), "CHAT_REGISTRATIONS_PER_HOUR");
    }

    /** Signs a user in. */
    public BenchAccount login(String username, String password) {
        HttpResponse<String> response =
                send("POST", "/login", "", credentials(username, password), "CHAT_LOGINS_PER_MINUTE");
        String cookie = response.headers()
                .firstValue("set-cookie")
                .orElseThrow(() -> new BenchmarkException("The login of " + username + " set no cookie.", null));
        long id = json(response).path("id").asLong();
        return new BenchAccount(id, username, password, cookie.split(";", -1)[0]);
    }

    /** Ends a user's session. */
    public void logOut(BenchAccount user) {
        send("POST", "/logout", user.cookie(), null, "CHAT_LIMITS");
    }

    /** Creates a public room and returns its id. */
    public long createRoom(BenchAccount owner, String name) {
        Map<String, Object> body = Map.of("name", name, "visibility", "public");
        return json(send("POST", "/rooms", owner.cookie(), body, "CHAT_ROOMS_PER_HOUR"))
                .path("id")
                .asLong();
    }

    /** Joins a room. */
    public void join(BenchAccount user, long room) {
        send("POST", "/rooms/" + room + "/join", user.cookie(), Map.of(), "CHAT_LIMITS");
    }

    /** Posts a message and returns its revision. */
    public long post(BenchAccount author, long room, String content) {
        Map<String, Object> body = Map.of("content", content);
        return json(send("POST", "/rooms/" + room + "/messages", author.cookie(), body, "CHAT_SENDS_PER_10S"))
                .path("revision")
                .asLong();
    }

    /** Returns the head of each of the user's rooms: its last revision, by room id. */
    public Map<Long, Long> heads(BenchAccount user) {
        Map<Long, Long> heads = new LinkedHashMap<>();
        json(send("GET", "/rooms", user.cookie(), null, "CHAT_LIMITS"))
                .path("rooms")
                .forEach(room -> heads.put(
                        room.path("id").asLong(), room.path("revision").asLong()));
        return heads;
    }

    /** Returns a page of rows: those before a seq. */
    public JsonNode page(BenchAccount user, long room, long before, int rows) {
        String path = "/rooms/" + room + "/messages?before=" + before + "&limit=" + rows;
        return json(send("GET", path, user.cookie(), null, "CHAT_LIMITS")).path("messages");
    }

    /** Deletes a room. */
    public void deleteRoom(BenchAccount owner, long room) {
        send("DELETE", "/rooms/" + room, owner.cookie(), null, "CHAT_LIMITS");
    }

    /** Deletes an account and keeps its messages. */
    public void deleteAccount(BenchAccount user) {
        Map<String, Object> body = Map.of("password", user.password(), "messages", "keep");
        send("POST", "/me/deletion", user.cookie(), body, "CHAT_LIMITS");
    }

    private static Map<String, Object> credentials(String username, String password) {
        return Map.of("username", username, "password", password);
    }

    private HttpResponse<String> send(
            String method, String path, String cookie, @Nullable Map<String, Object> body, String limit) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT).method(method, publisher(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try {
            HttpResponse<String> response = sendSafely(request.build());
            for (int retry = 0; response.statusCode() == UNAVAILABLE && retry < MAX_RETRIES; retry++) {
                TimeUnit.SECONDS.sleep(1);
                response = sendSafely(request.build());
            }
            if (response.statusCode() >= ERRORS) {
                throw new BenchmarkException(refusal(method, path, response, limit), null);
            }
            return response;
        } catch (IOException e) {
            String reason = e.getMessage() == null ? "no connection" : e.getMessage();
            throw new ConnectionFailedException("The server at " + base + " can't be reached: " + reason + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("The benchmark was interrupted.", e);
        }
    }

    private HttpResponse<String> sendSafely(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            if (!IDEMPOTENT.contains(request.method())) {
                throw e;
            }
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static BodyPublisher publisher(@Nullable Map<String, Object> body) {
        try {
            return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String refusal(String method, String path, HttpResponse<String> response, String limit) {
        int status = response.statusCode();
        if (status == TOO_MANY) {
            String advice = limit.equals("CHAT_LIMITS") ? "" : limit + " sets that limit; ";
            return "The server's rate limit refused " + method + " " + path + " (429): " + advice
                    + "CHAT_LIMITS=off lifts all.";
        }
        String detail = json(response).path("detail").asText();
        return "The server refused " + method + " " + path + " with " + status
                + (detail.isEmpty() ? "." : ": " + detail);
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
