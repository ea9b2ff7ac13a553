package chat.bootstrap.e2e.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chat.bootstrap.e2e.client.ClientLog;
import chat.bootstrap.e2e.client.ClientRuntime;
import chat.bootstrap.e2e.client.HttpReply;
import chat.bootstrap.e2e.client.LogicalClock;
import chat.bootstrap.e2e.client.RetryingHttpClient;
import chat.bootstrap.e2e.client.Row;
import chat.bootstrap.e2e.fault.Direction;
import chat.bootstrap.e2e.fault.FaultProxy;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Python example loses and repeats no message when it, its network or the server fails. */
class PythonClientIT {
    private static final int TIMEOUT_MILLIS = 60_000;

    @TempDir
    Path data;

    private ClientRuntime runtime;
    private RestartableServer server;
    private FaultProxy faultlessProxy;
    private FaultProxy proxy;
    private PythonClient python;
    private RetryingHttpClient ola;
    private long room;
    private final List<String> sentLines = new ArrayList<>();

    @BeforeEach
    void begin() {
        assumeTrue(PythonClient.canRun(), "skipped: there is no /usr/bin/python3 with the package websockets");
        runtime = new ClientRuntime();
        server = new RestartableServer(data.resolve("server"));
        server.awaitStarted();
        faultlessProxy = new FaultProxy(server::port);
        proxy = new FaultProxy(server::port);
        registerAndLogIn("Guido");
        ola = registerAndLogIn("Ola");
        room = request("POST", "/rooms", Map.of("name", "snakes"))
                .json()
                .path("id")
                .asLong();
        start();
    }

    @AfterEach
    void end() {
        if (runtime != null) {
            python.close();
            proxy.close();
            faultlessProxy.close();
            server.close();
            runtime.close();
        }
    }

    @Test
    void loses_and_duplicates_no_message_across_faults_and_restarts() {
        exchangeMessages();
        proxy.resetAll();
        exchangeMessages();
        server.kill();
        exchangeMessages();
        python.close();
        postAndChange("while the client is down");
        start();
        exchangeMessages();
        proxy.stall(Direction.TO_CLIENT);
        exchangeMessages();
        proxy.resume();
        server.stop();
        python.close();
        start();
        exchangeMessages();
        server.awaitStarted();
        Await.until(
                TIMEOUT_MILLIS,
                () -> state().path("outbox").isEmpty() && rows(state()).equals(serverRows()));
        assertEquals(serverRows(), rows(state()));
        assertTrue(state().path("outbox").isEmpty());
        List<String> arrived = serverRows().values().stream()
                .map(Row::content)
                .filter(sentLines::contains)
                .toList();
        assertEquals(sentLines, arrived, "each line once, in the order in which it was sent");
    }

    private void start() {
        python = PythonClient.start(url(proxy), "Guido", room, data.resolve("state"));
    }

    /** Both users send messages and Ola changes hers, until the client's state contains its own last line. */
    private void exchangeMessages() {
        for (int i = 0; i < 5; i++) {
            String line = "line " + sentLines.size();
            sentLines.add(line);
            python.sendLine(line);
            postAndChange("a message from Ola");
        }
        String last = sentLines.get(sentLines.size() - 1);
        assertTrue(Await.until(TIMEOUT_MILLIS, () -> state().toString().contains("\"" + last + "\"")), last);
    }

    private void postAndChange(String text) {
        String path = "/rooms/" + room + "/messages";
        long first =
                request("POST", path, Map.of("content", text)).json().path("id").asLong();
        long second =
                request("POST", path, Map.of("content", text)).json().path("id").asLong();
        request("PATCH", path + "/" + first, Map.of("content", text + ", edited"));
        request("DELETE", path + "/" + second, null);
    }

    private Map<Long, Row> serverRows() {
        return rows(request("GET", "/rooms/" + room + "/messages?limit=200", null)
                .json()
                .path("messages"));
    }

    private Map<Long, Row> rows(JsonNode json) {
        Map<Long, Row> rows = new TreeMap<>();
        JsonNode all = json.has("rows") ? json.path("rows") : json;
        all.forEach(row -> rows.put(row.path("id").asLong(), Row.of(row)));
        return rows;
    }

    private JsonNode state() {
        try {
            Path file = data.resolve("state");
            return new ObjectMapper().readTree(Files.exists(file) ? Files.readString(file) : "{}");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private RetryingHttpClient registerAndLogIn(String name) {
        Map<String, String> user = Map.of("username", name, "password", PythonClient.PASSWORD);
        RetryingHttpClient anonymous = httpClient("");
        await(anonymous.send("POST", "/register", user));
        return httpClient(await(anonymous.send("POST", "/login", user)).cookie());
    }

    private RetryingHttpClient httpClient(String cookie) {
        return new RetryingHttpClient(
                runtime, URI.create(url(faultlessProxy)), cookie, new ClientLog(new LogicalClock()));
    }

    private HttpReply request(String method, String path, Object body) {
        return await(ola.send(method, path, body));
    }

    private static HttpReply await(CompletableFuture<HttpReply> reply) {
        return reply.orTimeout(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS).join();
    }

    private static String url(FaultProxy proxy) {
        return "http://127.0.0.1:" + proxy.port();
    }
}
