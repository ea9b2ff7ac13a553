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

/** The Python example loses and repeats nothing, however it and the server are killed. */
class PythonClientIT {
    private static final int PATIENCE_MILLIS = 60_000;

    @TempDir
    Path data;

    private ClientRuntime runtime;
    private RestartableServer server;
    private FaultProxy calm;
    private FaultProxy network;
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
        calm = new FaultProxy(server::port);
        network = new FaultProxy(server::port);
        signedIn("Guido");
        ola = signedIn("Ola");
        room = ask("POST", "/rooms", Map.of("name", "snakes")).json().path("id").asLong();
        start();
    }

    @AfterEach
    void end() {
        if (runtime != null) {
            python.close();
            network.close();
            calm.close();
            server.close();
            runtime.close();
        }
    }

    @Test
    void loses_nothing_and_doubles_nothing() {
        exchangeMessages();
        network.resetAll();
        exchangeMessages();
        server.kill();
        exchangeMessages();
        python.close();
        ola("while it is away");
        start();
        exchangeMessages();
        network.stall(Direction.TO_CLIENT);
        exchangeMessages();
        network.resume();
        server.stop();
        python.close();
        start();
        exchangeMessages();
        server.awaitStarted();
        Await.until(
                PATIENCE_MILLIS,
                () -> state().path("outbox").isEmpty() && rows(state()).equals(real()));
        assertEquals(real(), rows(state()));
        assertTrue(state().path("outbox").isEmpty());
        List<String> arrived = real().values().stream()
                .map(Row::content)
                .filter(sentLines::contains)
                .toList();
        assertEquals(sentLines, arrived, "each line once, in the order in which they were said");
    }

    private void start() {
        python = PythonClient.start(url(network), "Guido", room, data.resolve("state"));
    }

    /** Both say something, and what Ola said is changed. What the client has taken it must not lose. */
    private void exchangeMessages() {
        for (int i = 0; i < 5; i++) {
            String line = "line " + sentLines.size();
            sentLines.add(line);
            python.sendLine(line);
            ola("one of Ola's");
        }
        String last = sentLines.get(sentLines.size() - 1);
        assertTrue(Await.until(PATIENCE_MILLIS, () -> state().toString().contains("\"" + last + "\"")), last);
    }

    private void ola(String text) {
        String path = "/rooms/" + room + "/messages";
        long first =
                ask("POST", path, Map.of("content", text)).json().path("id").asLong();
        long second =
                ask("POST", path, Map.of("content", text)).json().path("id").asLong();
        ask("PATCH", path + "/" + first, Map.of("content", text + ", bettered"));
        ask("DELETE", path + "/" + second, null);
    }

    private Map<Long, Row> real() {
        return rows(ask("GET", "/rooms/" + room + "/messages?limit=200", null)
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

    private RetryingHttpClient signedIn(String name) {
        Map<String, String> user = Map.of("username", name, "password", PythonClient.PASSWORD);
        RetryingHttpClient anonymous = web("");
        answer(anonymous.send("POST", "/register", user));
        return web(answer(anonymous.send("POST", "/login", user)).cookie());
    }

    private RetryingHttpClient web(String cookie) {
        return new RetryingHttpClient(runtime, URI.create(url(calm)), cookie, new ClientLog(new LogicalClock()));
    }

    private HttpReply ask(String method, String path, Object body) {
        return answer(ola.send(method, path, body));
    }

    private static HttpReply answer(CompletableFuture<HttpReply> asked) {
        return asked.orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).join();
    }

    private static String url(FaultProxy through) {
        return "http://127.0.0.1:" + through.port();
    }
}
