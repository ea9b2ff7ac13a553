package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.session.SessionToken;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UsersTest {
    private static final String LOGIN = "{\"username\":\"jan\",\"password\":\"correct horse\"}";

    private final RestTestServer server = RestTestServer.create();
    private final String ola = server.signUp("ola");
    private final String jan = server.signUp("jan");

    private TestRequest updateAccount(String json) {
        return server.ask("PATCH", "/admin/users/2").json(json);
    }

    /** Signs in as jan once more; returns the session cookie. */
    private String logIn() {
        TestResponse reply = server.post("/login", LOGIN)
                .with("User-Agent", "a script")
                .send()
                .hasStatus(200);
        String cookie = String.valueOf(reply.header("Set-Cookie")).replaceFirst(";.*", "");
        server.get("/me").as(cookie).send().hasStatus(200);
        return cookie;
    }

    private void assertEnded(String cookie) {
        server.get("/me").as(cookie).send().isRefused(401, "unauthenticated");
    }

    @Test
    void sets_and_clears_profile_fields() {
        TestRequest named = server.ask("PATCH", "/me").json("{\"name\":\" Jan Nowak \",\"status\":\"away\"}");
        named.as(jan).send().hasStatus(200);
        server.get("/users/2")
                .as(ola)
                .send()
                .hasStatus(200, "{\"id\":2,\"username\":\"jan\",\"name\":\"Jan Nowak\",\"status\":\"away\"}");
        server.ask("PATCH", "/me").json("{\"name\":\"\"}").as(jan).send().hasStatus(200);
        server.get("/me")
                .as(jan)
                .send()
                .hasStatus(200, "{\"id\":2,\"username\":\"jan\",\"status\":\"away\",\"admin\":false}");
        server.ask("PATCH", "/me").json("{\"status\":\"a\\nb\"}").as(jan).send().isRefusedForField("status", "invalid");
    }

    @Test
    void finds_users_by_names_and_ids() {
        server.get("/users?query=J")
                .as(ola)
                .send()
                .hasStatus(200, "{\"users\":[{\"id\":2,\"username\":\"jan\"}],\"has_more\":false}");
        server.get("/users?limit=1")
                .as(ola)
                .send()
                .hasStatus(200, "{\"users\":[{\"id\":2,\"username\":\"jan\"}],\"has_more\":true}");
        server.get("/users?after=JAN")
                .as(ola)
                .send()
                .hasStatus(200, "{\"users\":[{\"id\":1,\"username\":\"ola\",\"admin\":true}],\"has_more\":false}");
        server.get("/users?ids=2,99,2")
                .as(ola)
                .send()
                .hasStatus(200, "{\"users\":[{\"id\":2,\"username\":\"jan\"}],\"has_more\":false}");
        server.get("/users?ids=").as(ola).send().hasStatus(200, "{\"users\":[],\"has_more\":false}");
    }

    @Test
    void rejects_invalid_query_parameters() {
        server.get("/users?limit=201").as(ola).send().isRefusedForField("limit", "invalid");
        server.get("/users?ids=1,x").as(ola).send().isRefusedForField("ids", "invalid");
        server.get("/users?ids=1" + ",1".repeat(201)).as(ola).send().hasStatus(200);
        StringBuilder many = new StringBuilder("0");
        for (int id = 1; id <= 200; id++) {
            many.append(',').append(id);
        }
        server.get("/users?ids=" + many).as(ola).send().isRefusedForField("ids", "invalid");
        server.get("/users?query=a&query=b").as(ola).send().isRefusedForField("query", "invalid");
        server.get("/users/x").as(ola).send().isRefused(404, "user_not_found");
    }

    @Test
    void a_deactivated_user_learns_of_it_only_with_the_correct_password() {
        updateAccount("{\"deactivated\":true}")
                .as(ola)
                .send()
                .hasStatus(200, "{\"id\":2,\"username\":\"jan\",\"deactivated\":true}");
        server.get("/me").as(jan).send().isRefused(401, "unauthenticated");
        server.post("/login", LOGIN).send().isRefused(403, "forbidden");
        server.post("/login", LOGIN.replace("correct", "wrong")).send().isRefused(401, "wrong_credentials");
        updateAccount("{\"deactivated\":false}").as(ola).send().hasStatus(200, "{\"id\":2,\"username\":\"jan\"}");
        server.post("/login", LOGIN).send().hasStatus(200);
    }

    @Test
    void only_administrators_make_administrators() {
        updateAccount("{\"admin\":true}").as(jan).send().isRefused(403, "forbidden");
        updateAccount("{\"admin\":true}")
                .as(ola)
                .send()
                .hasStatus(200, "{\"id\":2,\"username\":\"jan\",\"admin\":true}");
        server.get("/admin/users?query=o")
                .as(jan)
                .send()
                .hasStatus(
                        200,
                        "{\"users\":[{\"id\":1,\"username\":\"ola\",\"admin\":true,"
                                + "\"created_at\":\"2026-11-24T12:00:00Z\"}],\"has_more\":false}");
    }

    @Test
    void a_password_change_needs_the_current_password_and_ends_all_other_sessions() {
        String other = logIn();
        String change = "{\"current\":\"correct horse\",\"password\":\"battery staple\"}";
        server.post("/me/password", change.replace("horse", "pony"))
                .as(jan)
                .send()
                .isRefused(401, "wrong_credentials");
        server.post("/me/password", change.replace("battery staple", "password"))
                .as(jan)
                .send()
                .isRefusedForField("password", "too_common");
        server.get("/me").as(other).send().hasStatus(200);
        server.post("/me/password", change).as(jan).send().hasStatus(204);
        server.get("/me").as(jan).send().hasStatus(200);
        server.get("/me").as(ola).send().hasStatus(200);
        assertEnded(other);
        server.post("/login", LOGIN).send().isRefused(401, "wrong_credentials");
        server.post("/login", LOGIN.replace("correct horse", "battery staple"))
                .send()
                .hasStatus(200);
    }

    @Test
    void the_session_list_contains_no_tokens() {
        String other = logIn();
        String list = server.get("/sessions").as(jan).send().hasStatus(200).body();
        assertTrue(list.contains("\"agent\":\"a script\""), list);
        for (String cookie : List.of(jan, other)) {
            SessionToken token = new SessionToken(cookie.replace("parley_session=", ""));
            assertFalse(list.contains(token.value()), list);
            assertFalse(list.contains(token.id().value()), list);
            assertTrue(list.contains(token.id().label()), list);
        }
    }

    @Test
    void users_end_only_their_own_sessions() {
        String script = logIn();
        TestResponse list = server.get("/sessions").as(jan).send().hasStatus(200);
        String other = list.body().replaceFirst(".*\"id\":\"(\\w{16})\"[^}]*\"agent\":\"a script\".*", "$1");
        server.ask("DELETE", "/sessions/" + other).as(ola).send().isRefused(404, "not_found");
        server.get("/me").as(script).send().hasStatus(200);
        server.ask("DELETE", "/sessions/" + other).as(jan).send().hasStatus(204);
        assertEnded(script);
        server.ask("DELETE", "/sessions/" + other).as(jan).send().isRefused(404, "not_found");
        server.get("/me").as(jan).send().hasStatus(200);
    }

    @Test
    void users_end_all_their_other_sessions_at_once() {
        List<String> others = List.of(logIn(), logIn());
        server.ask("DELETE", "/sessions").as(jan).send().hasStatus(204);
        others.forEach(this::assertEnded);
        server.get("/me").as(jan).send().hasStatus(200);
        server.get("/me").as(ola).send().hasStatus(200);
    }
}
