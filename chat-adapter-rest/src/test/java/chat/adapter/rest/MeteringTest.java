package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.rest.metrics.Metering;
import chat.adapter.rest.metrics.MetricsAccess;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** What is measured of requests, and who gets to see it. */
final class MeteringTest {
    private final List<String> measured = new ArrayList<>();
    private final Server server = Server.usual();

    private ApplicationHandler metered(MetricsAccess access) {
        Metering metering = new Metering(
                () -> (method, route, status) -> measured.add(method + " " + route + " " + status),
                access,
                () -> "all that is measured");
        return new ApplicationHandler(metering.on(new ResourceConfig(server.config)));
    }

    private static Asking ask(ApplicationHandler jersey) {
        return new Asking(jersey, "GET", "/metrics");
    }

    @Test
    void measures_requests_by_what_was_asked_and_not_by_whom_or_about_what() {
        ApplicationHandler jersey = metered(MetricsAccess.OPEN);
        String ola = server.signUp("ola");
        new Asking(jersey, "GET", "/rooms/1").as(ola).send().is(200);
        new Asking(jersey, "GET", "/rooms/1/messages?limit=2").as(ola).send().is(200);
        new Asking(jersey, "GET", "/rooms/99").as(ola).send().is(404);
        new Asking(jersey, "GET", "/me").send().is(401);
        new Asking(jersey, "GET", "/r/1/2").send().is(200);
        new Asking(jersey, "GET", "/nothing/here").send().is(404);
        new Asking(jersey, "BREW", "/me").send();
        assertEquals(
                List.of(
                        "GET /rooms/{room_id} 200",
                        "GET /rooms/{room_id}/messages 200",
                        "GET /rooms/{room_id} 404",
                        "GET /me 401",
                        "GET /r/{place} 200",
                        "GET unmatched 404"),
                measured.subList(0, 6));
        assertTrue(measured.get(6).startsWith("other "), measured.toString());
    }

    @Test
    void shows_it_to_who_asks_from_this_machine_and_to_nobody_else() {
        ApplicationHandler jersey = metered(MetricsAccess.LOCAL);
        assertEquals(
                "all that is measured",
                ask(jersey).from("127.0.0.1").send().is(200).body());
        ask(jersey).from("0:0:0:0:0:0:0:1").send().is(200);
        ask(jersey).from("10.0.0.7").send().is(404);
        ask(jersey).send().is(404);
        for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via")) {
            ask(jersey).from("127.0.0.1").with(header, "127.0.0.1").send().is(404);
        }
    }

    @Test
    void shows_it_to_everybody_or_to_nobody_if_that_is_wanted() {
        ask(metered(MetricsAccess.OPEN)).from("10.0.0.7").send().is(200);
        ask(metered(MetricsAccess.OFF)).from("127.0.0.1").send().is(404);
    }
}
