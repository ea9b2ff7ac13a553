package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The metrics of a running server. */
class MetricsIT {
    private static final long GENERAL = 1;

    @TempDir
    Path data;

    @Test
    void metrics_count_connections_messages_and_refusals() {
        try (ServerProcess server = ServerProcess.start(data)) {
            TestUser ola = TestUser.register(server, "ola");
            TestSocket socket = ola.openSocket();
            socket.nextOfType("welcome");
            ola.post(GENERAL, "hello");
            socket.nextWithContent("hello");
            socket.sendText("nonsense");
            socket.nextOfType("error");
            HttpResponse<String> page = TestUser.stranger(server).send("GET", "/metrics", null);
            assertEquals(200, page.statusCode());
            String type = page.headers().firstValue("Content-Type").orElse("");
            assertTrue(type.startsWith("text/plain") && type.contains("version=0.0.4"), type);
            List<String> lines = page.body().lines().toList();
            for (String line : List.of(
                    "parley_sockets{path=\"/ws\"} 1.0",
                    "parley_sockets_opened_total{path=\"/ws\"} 1.0",
                    "parley_deliveries_total 1.0",
                    "parley_handshakes_waiting 0.0",
                    "parley_handshakes_refused_total{reason=\"queue_full\"} 0.0",
                    "parley_frames_received_total 1.0",
                    "parley_refusals_total{code=\"bad_request\",over=\"socket\"} 1.0",
                    "parley_http_requests_seconds_count{method=\"POST\",route=\"/rooms/{room_id}/messages\","
                            + "status=\"2xx\"} 1")) {
                assertTrue(lines.contains(line), () -> line + " is not in\n" + page.body());
            }
        }
    }

    @Test
    void metrics_can_be_turned_off() {
        try (ServerProcess server = ServerProcess.run(
                List.of(), Map.of("CHAT_METRICS", "off"), List.of("--port", "0", "--data", data.toString()))) {
            assertEquals(
                    404, TestUser.stranger(server).send("GET", "/metrics", null).statusCode());
        }
    }
}
