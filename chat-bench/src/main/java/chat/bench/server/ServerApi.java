package chat.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The server's HTTP interface, as far as a benchmark needs it. Thread-safe; each method waits for the response.
 *
 * <p>Every method throws a {@link ConnectionFailedException} if the server gives no answer, and a
 * {@link RequestRefusedException} if it refuses the request. For 429 its message names the setting of the limit. A request
 * is repeated when the server is too busy, or after the {@code Retry-After} of a rate limit if that is at most 10 s; a GET,
 * PUT or DELETE also once after a failed connection.
 */
public final class ServerApi {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final JsonClient client;

    /** @param base such as {@code http://127.0.0.1:8000}, without a path */
    public ServerApi(URI base) {
        this.client = new JsonClient(base);
    }

    /** Checks that a Parley server answers. */
    public void check() {
        JsonNode workspace =
                send("GET", "/workspace", "", null, JsonRequest.OTHER_LIMIT).body();
        if (!workspace.has("registration")) {
            throw new BenchmarkException(client.base() + " is not a Parley server.", null);
        }
    }

    /**
     * Waits until the server can be reached, as it can after a restart, for 30 s or a little more.
     *
     * @param nanoTime the clock
     * @throws BenchmarkException at once if the server's process has ended
     */
    public void awaitAnswer(TargetServer server, LongSupplier nanoTime) throws InterruptedException {
        long start = nanoTime.getAsLong();
        while (true) {
            server.checkRunning();
            try {
                check();
                return;
            } catch (ConnectionFailedException e) {
                if (nanoTime.getAsLong() - start > PATIENCE_NANOS) {
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
        JsonResponse response = send("POST", "/login", "", credentials(username, password), "CHAT_LOGINS_PER_MINUTE");
        String cookie = response.headers()
                .firstValue("set-cookie")
                .orElseThrow(() -> new BenchmarkException("The login of " + username + " set no cookie.", null));
        long id = response.body().path("id").asLong();
        return new BenchAccount(id, username, password, cookie.split(";", -1)[0]);
    }

    /** Ends a user's session. */
    public void logOut(BenchAccount user) {
        send("POST", "/logout", user.cookie(), null, JsonRequest.OTHER_LIMIT);
    }

    /** Creates a private room and returns its id. */
    public long createRoom(BenchAccount owner, String name) {
        Map<String, Object> body = Map.of("name", name, "visibility", "private");
        return send("POST", "/rooms", owner.cookie(), body, "CHAT_ROOMS_PER_HOUR")
                .body()
                .path("id")
                .asLong();
    }

    /** Adds a user to a room. */
    public void addMember(BenchAccount owner, long room, BenchAccount member) {
        String path = "/rooms/" + room + "/members/" + member.id();
        send("PUT", path, owner.cookie(), Map.of(), JsonRequest.OTHER_LIMIT);
    }

    /** Posts a message and returns its revision. */
    public long post(BenchAccount author, long room, String content) {
        Map<String, Object> body = Map.of("content", content);
        return send("POST", "/rooms/" + room + "/messages", author.cookie(), body, "CHAT_SENDS_PER_10S")
                .body()
                .path("revision")
                .asLong();
    }

    /** Returns the head of each of the user's rooms: its last revision, by room id. */
    public Map<Long, Long> heads(BenchAccount user) {
        Map<Long, Long> heads = new LinkedHashMap<>();
        send("GET", "/rooms", user.cookie(), null, JsonRequest.OTHER_LIMIT)
                .body()
                .path("rooms")
                .forEach(room -> heads.put(
                        room.path("id").asLong(), room.path("revision").asLong()));
        return heads;
    }

    /** Returns a page of rows: those before a seq. It is measured, so it is not repeated. */
    public JsonNode page(BenchAccount user, long room, long before, int rows) {
        String path = "/rooms/" + room + "/messages?before=" + before + "&limit=" + rows;
        return client.sendOnce(new JsonRequest("GET", path, user.cookie(), null, JsonRequest.OTHER_LIMIT))
                .body()
                .path("messages");
    }

    /** Deletes a room. */
    public void deleteRoom(BenchAccount owner, long room) {
        send("DELETE", "/rooms/" + room, owner.cookie(), null, JsonRequest.OTHER_LIMIT);
    }

    /** Deletes an account and keeps its messages. */
    public void deleteAccount(BenchAccount user) {
        Map<String, Object> body = Map.of("password", user.password(), "messages", "keep");
        send("POST", "/me/deletion", user.cookie(), body, JsonRequest.OTHER_LIMIT);
    }

    private static Map<String, Object> credentials(String username, String password) {
        return Map.of("username", username, "password", password);
    }

    private JsonResponse send(
            String method, String path, String cookie, @Nullable Map<String, Object> body, String limit) {
        return client.send(new JsonRequest(method, path, cookie, body, limit));
    }
}
