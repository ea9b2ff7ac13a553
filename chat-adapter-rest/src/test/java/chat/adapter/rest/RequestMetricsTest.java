package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.rest.http.MetricsAccess;
import chat.adapter.rest.http.MetricsSetup;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** Metrics of requests, and access to the metrics. */
final class RequestMetricsTest {
    private final List<String> measured = new ArrayList<>();
    private final RestTestServer server = RestTestServer.create();

    private ApplicationHandler metered(MetricsAccess access) {
        MetricsSetup setup = new MetricsSetup(
                () -> (method, route, status) -> measured.add(method + " " + route + " " + status),
                access,
                () -> "the metrics");
        return new ApplicationHandler(setup.registerOn(new ResourceConfig(server.config)));
    }

    private static TestRequest ask(ApplicationHandler jersey) {
        return new TestRequest(jersey, "GET", "/metrics");
    }

    @Test
    void measures_requests_by_route_without_users_or_ids() {
        ApplicationHandler jersey = metered(MetricsAccess.OPEN);
        String ola = server.signUp("ola");
        new TestRequest(jersey, "GET", "/rooms/1").as(ola).send().hasStatus(200);
        new TestRequest(jersey, "GET", "/rooms/1/messages?limit=2")
                .as(ola)
                .send()
                .hasStatus(200);
        new TestRequest(jersey, "GET", "/rooms/99").as(ola).send().hasStatus(404);
        new TestRequest(jersey, "GET", "/me").send().hasStatus(401);
        new TestRequest(jersey, "GET", "/r/1/2").send().hasStatus(200);
        new TestRequest(jersey, "GET", "/nothing/here").send().hasStatus(404);
        new TestRequest(jersey, "BREW", "/me").send();
        assertEquals(
                List.of(
                        "GET /rooms/{room_id} 200",
                        "GET /rooms/{room_id}/messages 200",
                        "GET /rooms/{room_id} 404",
                        "GET /me 401",
                        "GET /r/{room} 200",
                        "GET unmatched 404"),
                measured.subList(0, 6));
        assertTrue(measured.get(6).startsWith("other "), measured.toString());
    }

    @Test
    void local_access_serves_metrics_to_loopback_clients_only() {
        ApplicationHandler jersey = metered(MetricsAccess.LOCAL);
        assertEquals(
                "the metrics",
                ask(jersey).from("127.0.0.1").send().hasStatus(200).body());
        ask(jersey).from("0:0:0:0:0:0:0:1").send().hasStatus(200);
        ask(jersey).from("10.0.0.7").send().hasStatus(404);
        ask(jersey).send().hasStatus(404);
        for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via")) {
            ask(jersey).from("127.0.0.1").with(header, "127.0.0.1").send().hasStatus(404);
        }
    }

    @Test
    void open_and_off_serve_metrics_to_all_or_none() {
        ask(metered(MetricsAccess.OPEN)).from("10.0.0.7").send().hasStatus(200);
        ask(metered(MetricsAccess.OFF)).from("127.0.0.1").send().hasStatus(404);
    }
}
