package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A user with an account, and a client for HTTP and WebSocket. */
final class TestUser {
    static final ObjectMapper JSON = new ObjectMapper();

    static final String PASSWORD = "a long way to tipperary";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final ServerProcess server;
    final String name;
    private String cookie = "";

    private TestUser(ServerProcess server, String name) {
        this.server = server;
        this.name = name;
    }

    /** A client without an account. */
    static TestUser stranger(ServerProcess server) {
        return new TestUser(server, "stranger");
    }

    /** A user with an account and without a session. */
    static TestUser withoutSession(ServerProcess server, String name) {
        return new TestUser(server, name);
    }

    /** Registers and signs in. */
    static TestUser register(ServerProcess server, String name) {
        TestUser user = new TestUser(server, name);
        user.expect(201, "POST", "/register", Map.of("username", name, "password", PASSWORD));
        return user.logIn();
    }

    /** The same user, with their cookie, on a restarted server. */
    TestUser onServer(ServerProcess restarted) {
        TestUser same = new TestUser(restarted, name);
        same.cookie = cookie;
        return same;
    }

    TestUser logIn() {
        return logIn(PASSWORD);
    }

    TestUser logIn(String password) {
        HttpResponse<String> answer = send("POST", "/login", Map.of("username", name, "password", password));
        assertEquals(200, answer.statusCode(), answer.body());
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        return this;
    }

    String cookie() {
        return cookie;
    }

    HttpResponse<String> send(String method, String path, Object body) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(server.http(path)).timeout(Duration.ofSeconds(30));
            if (!cookie.isEmpty()) {
                request.header("Cookie", cookie);
            }
            if (body == null) {
                request.method(method, HttpRequest.BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json");
                request.method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            }
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends a body of raw bytes. */
    HttpResponse<byte[]> sendBytes(String method, String path, String type, byte[] body) {
        return exchange(HttpRequest.newBuilder(server.http(path))
                .header("Cookie", cookie)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** @param known the ETag of the cached response, or an empty string */
    HttpResponse<byte[]> getBytes(String path, String known) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.http(path)).header("Cookie", cookie);
        return exchange(known.isEmpty() ? request : request.header("If-None-Match", known));
    }

    private static HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    JsonNode expect(int status, String method, String path, Object body) {
        HttpResponse<String> answer = send(method, path, body);
        assertEquals(status, answer.statusCode(), () -> method + " " + path + " gave " + answer.body());
        return answer(answer);
    }

    /** The body of a response; a JSON null if it is empty. */
    static JsonNode answer(HttpResponse<String> answer) {
        try {
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode get(String path) {
        return expect(200, "GET", path, null);
    }

    JsonNode post(long room, String content) {
        return expect(201, "POST", "/rooms/" + room + "/messages", Map.of("content", content));
    }

    long createRoom(String roomName) {
        return expect(201, "POST", "/rooms", Map.of("name", roomName)).get("id").asLong();
    }

    /** Opens a single-room connection. */
    TestSocket openSocket(long room) {
        return open("/ws/" + room);
    }

    /** Opens a multi-room connection. */
    TestSocket openSocket() {
        return open("/ws");
    }

    private TestSocket open(String path) {
        TestSocket socket = new TestSocket();
        try {
            socket.attach(HTTP.newWebSocketBuilder()
                    .header("Cookie", cookie)
                    .buildAsync(server.ws(path), socket)
                    .get(30, TimeUnit.SECONDS));
            return socket;
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The HTTP status of a refused WebSocket upgrade. */
    int refusedStatus(long room) {
        try {
            HTTP.newWebSocketBuilder()
                    .header("Cookie", cookie)
                    .buildAsync(server.ws("/ws/" + room), new TestSocket())
                    .get(30, TimeUnit.SECONDS);
            throw new AssertionError("the socket was opened");
        } catch (ExecutionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
        } catch (TimeoutException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
