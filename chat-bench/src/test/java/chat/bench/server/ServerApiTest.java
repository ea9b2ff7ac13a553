package chat.bench.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerApiTest {
    private static final BenchAccount USER = new BenchAccount(1, "ola", "secret", "parley_session=t");

    private final StubHttpServer server = new StubHttpServer();
    private final ServerApi api = new ServerApi(server.url());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void signs_in_with_the_session_cookie() {
        server.answer("/login", 200, "{\"id\":7,\"username\":\"ola\"}");

        assertEquals(new BenchAccount(7, "ola", "secret", "parley_session=t"), api.login("ola", "secret"));
    }

    @Test
    void a_rate_limit_names_the_setting() {
        server.answer("/register", 429, "{\"code\":\"rate_limited\"}");

        assertEquals(
                "The server's rate limit refused POST /register (429): CHAT_REGISTRATIONS_PER_HOUR sets that limit;"
                        + " CHAT_LIMITS=off lifts all.",
                failure(() -> api.register("ola", "secret")));
    }

    @Test
    void a_rate_limit_without_a_setting_can_only_be_lifted() {
        server.answer("/rooms/2/members/1", 429, "{}");

        assertEquals(
                "The server's rate limit refused PUT /rooms/2/members/1 (429): CHAT_LIMITS=off lifts all.",
                failure(() -> api.addMember(USER, 2, USER)));
    }

    @Test
    void a_request_waits_for_a_rate_limit_that_ends_soon() {
        server.limit("/rooms/2", "1");

        api.deleteRoom(USER, 2);

        assertEquals(List.of("DELETE /rooms/2", "DELETE /rooms/2"), server.requests());
    }

    @Test
    void a_request_does_not_wait_for_a_rate_limit_that_lasts() {
        server.limit("/register", "11");

        failure(() -> api.register("ola", "secret"));

        assertEquals(List.of("POST /register"), server.requests());
    }

    @Test
    void rooms_are_private() {
        server.answer("/rooms", 201, "{\"id\":3}");

        assertEquals(3, api.createRoom(USER, "bench-x-0"));
        assertTrue(server.bodies().get(0).contains("\"visibility\":\"private\""), server.bodies()::toString);
    }

    @Test
    void a_refusal_has_the_servers_reason() {
        server.answer("/register", 403, "{\"detail\":\"Registration is closed.\"}");

        assertEquals(
                "The server refused POST /register with 403: Registration is closed.",
                failure(() -> api.register("ola", "secret")));
    }

    @Test
    void another_server_is_not_measured() {
        server.answer("/workspace", 200, "<html>welcome</html>");

        assertTrue(failure(api::check).endsWith("is not a Parley server."));
    }

    @Test
    void a_server_that_is_not_there_is_reported_in_one_line() {
        server.close();

        String message = failure(api::check);
        assertTrue(message.startsWith("The server at http://127.0.0.1:"), message);
        assertTrue(message.contains("can't be reached") && !message.contains("\n"), message);
    }

    @Test
    void a_read_whose_connection_fails_is_repeated_once() {
        server.drop(1, "/rooms", "{\"rooms\":[]}");

        assertEquals(Map.of(), api.heads(USER));
        assertEquals(List.of("GET /rooms", "GET /rooms"), server.requests());
    }

    @Test
    void a_page_whose_connection_fails_is_not_repeated() {
        server.drop(1, "/rooms/2/messages", "{\"messages\":[]}");

        assertThrows(ConnectionFailedException.class, () -> api.page(USER, 2, 51, 50));
        assertEquals(1, server.requests().size());
    }

    @Test
    void a_page_that_a_busy_server_refuses_is_not_repeated() {
        server.answer("/rooms/2/messages", 503, "{}");

        RequestRefusedException refused = assertThrows(RequestRefusedException.class, () -> api.page(USER, 2, 51, 50));
        assertTrue(refused.isTemporary());
        assertEquals(1, server.requests().size());
    }

    @Test
    void a_write_whose_connection_fails_is_not_repeated() {
        server.drop(1, "/rooms", "{\"id\":1}");

        assertThrows(ConnectionFailedException.class, () -> api.createRoom(USER, "ops"));
        assertEquals(List.of("POST /rooms"), server.requests());
    }

    @Test
    void waits_for_a_server_that_is_restarting() throws InterruptedException {
        server.drop(3, "/workspace", "{\"registration\":\"open\"}");

        api.awaitAnswer(TargetServer.running(server.url(), OptionalLong.empty()), () -> 0);

        assertEquals(4, server.requests().size());
    }

    @Test
    void gives_up_on_a_server_that_does_not_come_back() {
        server.close();
        AtomicLong seconds = new AtomicLong();

        assertThrows(
                ConnectionFailedException.class,
                () -> api.awaitAnswer(
                        TargetServer.running(server.url(), OptionalLong.empty()),
                        () -> TimeUnit.SECONDS.toNanos(seconds.getAndAdd(31))));
    }

    @Test
    void reads_the_heads_of_the_rooms() {
        server.answer("/rooms", 200, "{\"rooms\":[{\"id\":1,\"revision\":5},{\"id\":3,\"revision\":9}]}");

        assertEquals(Map.of(1L, 5L, 3L, 9L), api.heads(USER));
    }

    private static String failure(Runnable request) {
        return String.valueOf(
                assertThrows(BenchmarkException.class, request::run).getMessage());
    }
}
