package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PasswordResetsTest {
    private static final String TOKEN = "0000000000000000000000000000000000000000003";

    private final RestTestServer server = RestTestServer.create();
    private final String ada = server.signUp("ada");
    private final String ola = server.signUp("ola");

    private TestResponse reset(String token, String password) {
        return server.post("/reset", "{\"token\":\"" + token + "\",\"password\":\"" + password + "\"}")
                .send();
    }

    @Test
    void a_reset_link_sets_a_new_password_once() {
        server.post("/admin/users/2/reset")
                .as(ada)
                .send()
                .hasJson(
                        201,
                        "{\"token\":\"" + TOKEN + "\",\"path\":\"/reset/" + TOKEN
                                + "\",\"expires_at\":\"2026-11-25T12:00:00Z\"}");
        reset(TOKEN, "short").isRefusedForField("password", "too_short");
        reset(TOKEN, "battery staple").hasStatus(204);
        server.get("/me").as(ola).send().isRefused(401, "unauthenticated");
        server.post("/login", "{\"username\":\"ola\",\"password\":\"battery staple\"}")
                .send()
                .hasStatus(200);
        reset(TOKEN, "another one").isRefused(404, "not_found");
        reset("x", "another one").isRefused(404, "not_found");
    }

    @Test
    void only_administrators_create_reset_links_for_existing_users() {
        server.post("/admin/users/1/reset").as(ola).send().isRefused(403, "forbidden");
        server.post("/admin/users/9/reset").as(ada).send().isRefused(404, "user_not_found");
        server.post("/admin/users/x/reset").as(ada).send().isRefused(404, "user_not_found");
    }

    @Test
    void the_page_of_a_link_sends_no_referrer() {
        for (String page : List.of("/reset/" + TOKEN, "/join/" + TOKEN)) {
            TestResponse answer = server.get(page).send().hasStatus(200);
            assertEquals("no-referrer", answer.header("Referrer-Policy"));
        }
    }
}
