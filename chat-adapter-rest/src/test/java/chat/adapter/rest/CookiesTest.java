package chat.adapter.rest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CookiesTest {
    private final RestTestServer server = RestTestServer.create();
    private final String ola = server.signUp("ola");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "=",
                "parley_session",
                "parley_session=",
                "parley_session=\"",
                "parley_session=short",
                "parley_session=00000000000000000000000000000000000000000é",
                "parley_session=9999999999999999999999999999999999999999999",
                "$Version=1; $Path",
                "xparley_session=0000000000000000000000000000000000000000001",
                "a=b; c; =d; ;; e=\"f;g\""
            })
    void malformed_cookies_are_ignored(String cookie) {
        server.get("/me").as(cookie).send().isRefused(401, "unauthenticated");
        server.get("/workspace").as(cookie).send().hasStatus(200);
    }

    @Test
    void the_session_is_found_among_other_cookies() {
        server.get("/me").as("theme=dark; " + ola + ";lang=pl").send().hasStatus(200);
        server.get("/me").as("theme=dark").as(ola).send().hasStatus(200);
    }

    @Test
    void the_first_well_formed_session_cookie_counts() {
        server.get("/me").as("parley_session=junk; " + ola).send().hasStatus(200);
        server.get("/me").as(ola + "; parley_session=junk").send().hasStatus(200);
        server.get("/me").as(ola + "; " + ola).send().hasStatus(200);
    }
}
