package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

final class AccountsTest {
    private static final String OLA = "{\"username\":\"ola\",\"password\":\"correct horse\"}";
    private static final String FIRST = "parley_session=0000000000000000000000000000000000000000001";

    private final RestTestServer server = RestTestServer.create();

    @Test
    void registering_creates_an_account_without_a_session() {
        TestResponse reply = server.post("/register", OLA).send();
        reply.hasStatus(201, "{\"id\":1,\"username\":\"ola\"}");
        assertNull(reply.header("Set-Cookie"));
    }

    @Test
    void refuses_a_name_that_is_taken() {
        server.post("/register", OLA).send();
        server.post("/register", OLA.replace("ola", "OLA"))
                .send()
                .isRefused(409, "name_taken", ",\"errors\":[{\"field\":\"username\",\"code\":\"taken\"}]");
    }

    @Test
    void rejects_an_invalid_field_by_name() {
        server.post("/register", "{\"password\":\"correct horse\"}").send().isRefusedForField("username", "missing");
        server.post("/register", "{\"username\":\"ola\"}").send().isRefusedForField("password", "missing");
        server.post("/register", OLA.replace("ola", "o")).send().isRefusedForField("username", "too_short");
        server.post("/register", OLA.replace("correct horse", "password"))
                .send()
                .isRefusedForField("password", "too_common");
    }

    @Test
    void logging_in_sets_a_http_only_same_site_cookie() {
        server.post("/register", OLA).send();
        TestResponse reply = server.post("/login", OLA).send();
        reply.hasStatus(200, "{\"id\":1,\"username\":\"ola\"}");
        assertEquals(FIRST + "; Max-Age=7776000; Path=/; HttpOnly; SameSite=Lax", reply.header("Set-Cookie"));
        server.get("/me").as(FIRST).send().hasStatus(200, "{\"id\":1,\"username\":\"ola\",\"admin\":true}");
    }

    @Test
    void the_cookie_is_secure_with_an_https_url() {
        RestTestServer secure = RestTestServer.secure();
        secure.post("/register", OLA).send();
        assertEquals(
                FIRST + "; Max-Age=7776000; Path=/; HttpOnly; SameSite=Lax; Secure",
                secure.post("/login", OLA).send().header("Set-Cookie"));
    }

    @Test
    void wrong_password_and_unknown_name_get_the_same_error() {
        server.post("/register", OLA).send();
        TestResponse wrong =
                server.post("/login", OLA.replace("correct", "another")).send().isRefused(401, "wrong_credentials");
        TestResponse unknown = server.post("/login", OLA.replace("ola", "jan")).send();
        assertEquals(wrong.body(), unknown.body());
        server.post("/login", OLA.replace("ola", "<>")).send().isRefused(401, "wrong_credentials");
        server.post("/login", "{\"username\":\"ola\"}").send().isRefusedForField("password", "missing");
    }

    @Test
    void logging_in_again_ends_the_previous_session() {
        server.post("/register", OLA).send();
        server.post("/login", OLA).send();
        server.post("/login", OLA).as(FIRST).send().hasStatus(200);
        server.get("/me").as(FIRST).send().isRefused(401, "unauthenticated");
    }

    @Test
    void logging_out_ends_the_session_and_clears_the_cookie() {
        String ola = server.signUp("ola");
        TestResponse reply = server.post("/logout").as(ola).send().hasStatus(204);
        assertEquals("parley_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax", reply.header("Set-Cookie"));
        server.get("/me").as(ola).send().isRefused(401, "unauthenticated");
        server.post("/logout").as(ola).send().isRefused(401, "unauthenticated");
        server.post("/logout").send().isRefused(401, "unauthenticated");
    }

    @Test
    void the_workspace_is_readable_without_a_session() {
        server.get("/workspace")
                .send()
                .hasStatus(
                        200,
                        "{\"name\":\"Parley\",\"registration\":\"open\",\"fresh\":true,\"rooms\":\"everyone\",\"user\":null}");
        String ola = server.signUp("ola");
        server.get("/workspace")
                .as("parley_session=stale")
                .send()
                .hasStatus(
                        200,
                        "{\"name\":\"Parley\",\"registration\":\"open\",\"fresh\":false,\"rooms\":\"everyone\",\"user\":null}");
        server.get("/workspace")
                .as(ola)
                .send()
                .hasStatus(
                        200,
                        "{\"name\":\"Parley\",\"registration\":\"open\",\"fresh\":false,\"rooms\":\"everyone\","
                                + "\"user\":{\"id\":1,\"username\":\"ola\",\"admin\":true}}");
    }

    @Test
    void registration_is_rate_limited_per_address() {
        RestTestServer limited = RestTestServer.limited();
        limited.post("/register", OLA).from("10.0.0.1").send().hasStatus(201);
        TestResponse reply = limited.post("/register", OLA.replace("ola", "jan"))
                .from("10.0.0.1")
                .send()
                .isRefused(429, "rate_limited", ",\"retry_after_ms\":9001");
        assertEquals("10", reply.header("Retry-After"));
        limited.post("/register", OLA.replace("ola", "jan"))
                .from("10.0.0.2")
                .send()
                .hasStatus(201);
    }

    @Test
    void a_busy_server_answers_with_retry_after() {
        TestResponse reply = RestTestServer.busy()
                .post("/register", OLA)
                .send()
                .isRefused(503, "unavailable", ",\"retry_after_ms\":1000");
        assertEquals("1", reply.header("Retry-After"));
    }
}
