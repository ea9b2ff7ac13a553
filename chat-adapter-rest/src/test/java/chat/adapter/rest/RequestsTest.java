package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestsTest {
    private final RestTestServer server = RestTestServer.create();
    private final String ola = server.signUp("ola");

    @Test
    void refuses_writes_from_a_foreign_origin() {
        server.post("/rooms", "{\"name\":\"ops\"}")
                .as(ola)
                .with("Origin", "http://evil.test")
                .send()
                .isRefused(403, "forbidden");
        server.post("/logout").as(ola).with("Origin", "null").send().isRefused(403, "forbidden");
        server.post("/login", "{}").with("Origin", "https://chat.test").send().isRefused(403, "forbidden");
        server.get("/me").as(ola).send().hasStatus(200);
    }

    @Test
    void accepts_writes_from_its_own_origin_or_without_one() {
        server.post("/rooms", "{\"name\":\"ops\"}")
                .as(ola)
                .with("Origin", "http://chat.test")
                .send()
                .hasStatus(201);
        server.post("/rooms", "{\"name\":\"dev\"}").as(ola).send().hasStatus(201);
        server.get("/me").as(ola).with("Origin", "http://evil.test").send().hasStatus(200);
    }

    @Test
    void a_configured_public_url_decides_the_allowed_origin() {
        RestTestServer secure = RestTestServer.secure();
        String jan = secure.signUp("jan");
        secure.post("/rooms", "{\"name\":\"a\"}")
                .as(jan)
                .with("Origin", "https://chat.test")
                .send()
                .hasStatus(201);
        secure.post("/rooms", "{\"name\":\"b\"}")
                .as(jan)
                .with("Origin", "http://chat.test")
                .send()
                .isRefused(403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/nothing", "/rooms/1", "/health/live", "/", "/openapi.json", "/robots.txt"})
    void every_response_has_security_headers(String path) {
        TestResponse reply = server.get(path).send();
        assertEquals("nosniff", reply.header("X-Content-Type-Options"));
        assertEquals("no-referrer", reply.header("Referrer-Policy"));
        assertEquals("same-origin", reply.header("Cross-Origin-Opener-Policy"));
    }

    @Test
    void api_responses_are_not_cached() {
        for (String path : List.of("/me", "/workspace", "/nothing", "/health/ready")) {
            assertEquals("no-store", server.get(path).as(ola).send().header("Cache-Control"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/rooms/1/nothing", "/health", "/r", "/assets", "/application.wadl"})
    void unknown_paths_return_a_problem(String path) {
        server.get(path).as(ola).send().isRefused(404, "not_found");
    }

    @Test
    void a_trailing_slash_is_ignored() {
        String rooms = server.get("/rooms").as(ola).send().hasStatus(200).body();
        server.get("/rooms/").as(ola).send().hasStatus(200, rooms);
    }

    @Test
    void unsupported_methods_are_rejected_with_allow() {
        TestResponse reply = server.ask("PUT", "/rooms").as(ola).send().isRefused(405, "method_not_allowed");
        assertEquals("GET,OPTIONS,POST", reply.allowed());
        reply = server.get("/register").send();
        assertEquals("text/html;charset=utf-8", reply.header("Content-Type"));
        server.ask("DELETE", "/login").send().isRefused(405, "method_not_allowed");
        server.ask("BREW", "/me").as(ola).send().isRefused(405, "method_not_allowed");
        server.get("/logout").as(ola).send().isRefused(405, "method_not_allowed");
    }

    @Test
    void options_has_no_body() {
        TestResponse reply = server.ask("OPTIONS", "/rooms").send();
        assertTrue(reply.status() == 200 || reply.status() == 204, "was " + reply.status());
        assertEquals("GET,HEAD,OPTIONS,POST", reply.allowed());
    }

    @Test
    void head_is_get_without_a_body() {
        TestResponse reply = server.ask("HEAD", "/me").as(ola).send().hasStatus(200);
        assertEquals("", reply.body());
        server.ask("HEAD", "/me").send().hasStatus(401);
        server.ask("HEAD", "/").send().hasStatus(200);
    }

    @Test
    void an_unacceptable_accept_header_is_refused() {
        server.get("/me").as(ola).with("Accept", "text/csv").send().isRefused(400, "bad_request");
        server.get("/me").as(ola).with("Accept", "application/json").send().hasStatus(200);
        server.get("/me").as(ola).with("Accept", "rubbish").send().isRefused(400, "bad_request");
        server.get("/me").as(ola).with("Accept", ";;;").send().isRefused(400, "bad_request");
    }

    @Test
    void the_socket_path_explains_a_refused_upgrade() {
        server.get("/ws/1").as(ola).with("Origin", "http://evil.test").send().isRefused(403, "forbidden");
        server.get("/ws/1").send().isRefused(401, "unauthenticated");
        server.get("/ws/9").as(ola).send().isRefused(404, "room_not_found");
        server.get("/ws/x").as(ola).send().isRefused(404, "room_not_found");
        TestResponse reply = server.get("/ws/1").as(ola).send().isRefused(400, "bad_request");
        assertTrue(reply.body().contains("WebSocket"), reply.body());
    }

    @Test
    void the_socket_path_reports_why_an_upgrade_was_refused_even_if_the_reason_has_ended() {
        ChatException refusal = new ChatException(ErrorCode.ROOM_NOT_FOUND, "planned");
        for (String path : List.of("/ws", "/ws/1")) {
            TestResponse reply =
                    server.get(path).as(ola).refusedUpgrade(refusal).send().isRefused(404, "room_not_found");
            assertTrue(reply.body().contains("planned"), reply.body());
        }
    }

    @Test
    void the_socket_path_reports_that_the_checks_of_an_upgrade_failed() {
        for (Throwable failure : List.of(new IllegalStateException("planned"), new StackOverflowError("planned"))) {
            server.get("/ws").as(ola).refusedUpgrade(failure).send().isRefused(500, "internal");
        }
    }

    @Test
    void health_distinguishes_liveness_from_readiness() {
        server.get("/health/live").send().hasStatus(200, "{\"status\":\"live\"}");
        server.get("/health/ready").send().hasStatus(200, "{\"status\":\"ready\"}");
        server.ready = false;
        TestResponse reply =
                server.get("/health/ready").send().isRefused(503, "unavailable", ",\"retry_after_ms\":5000");
        assertEquals("5", reply.header("Retry-After"));
        server.get("/health/live").send().hasStatus(200);
    }
}
