package chat.adapter.rest;

import org.junit.jupiter.api.Test;

final class AdminTest {
    private static final String SETTINGS = "/admin/workspace";

    private final RestTestServer server = RestTestServer.create();
    private final String ada = server.signUp("ada");
    private final String ola = server.signUp("ola");

    @Test
    void administrators_read_and_change_the_settings() {
        server.get(SETTINGS)
                .as(ada)
                .send()
                .hasJson(
                        200,
                        "{\"name\":\"Parley\",\"registration\":\"open\",\"rooms\":\"everyone\",\"content_chars\":8000,"
                                + "\"sends_per_10s\":20}");
        change("{\"name\":\" Łódź \",\"registration\":\"invite\",\"content_chars\":5,\"sends_per_10s\":0}")
                .as(ada)
                .send()
                .hasJson(
                        200,
                        "{\"name\":\"Łódź\",\"registration\":\"invite\",\"rooms\":\"everyone\",\"content_chars\":5,"
                                + "\"sends_per_10s\":0}");
        server.get("/workspace")
                .send()
                .hasJson(
                        200,
                        "{\"name\":\"Łódź\",\"registration\":\"invite\",\"fresh\":false,\"rooms\":\"everyone\",\"user\":null}");
    }

    @Test
    void a_lower_message_length_limit_applies_at_once() {
        server.post("/rooms/1/messages", "{\"content\":\"123456\"}")
                .as(ola)
                .send()
                .hasStatus(201);
        change("{\"content_chars\":5}").as(ada).send().hasStatus(200);
        server.post("/rooms/1/messages", "{\"content\":\"123456\"}")
                .as(ola)
                .send()
                .isRefused(422, "content_too_long");
        server.post("/rooms/1/messages", "{\"content\":\"12345\"}")
                .as(ola)
                .send()
                .hasStatus(201);
    }

    @Test
    void only_administrators_create_rooms_if_so_configured() {
        change("{\"rooms\":\"administrators\"}").as(ada).send().hasStatus(200);
        server.post("/rooms", "{\"name\":\"ops\"}").as(ola).send().isRefused(403, "forbidden");
        server.post("/rooms", "{\"name\":\"ops\"}").as(ada).send().hasStatus(201);
    }

    @Test
    void other_users_neither_read_nor_change_the_settings() {
        server.get(SETTINGS).as(ola).send().isRefused(403, "forbidden");
        change("{\"name\":\"x\"}").as(ola).send().isRefused(403, "forbidden");
    }

    @Test
    void rejects_an_invalid_setting_with_its_field() {
        change("{\"registration\":\"maybe\"}").as(ada).send().isRefusedForField("registration", "invalid");
        change("{\"rooms\":\"nobody\"}").as(ada).send().isRefusedForField("rooms", "invalid");
        change("{\"content_chars\":10001}").as(ada).send().isRefusedForField("content_chars", "invalid");
        change("{\"content_chars\":99999999999}").as(ada).send().isRefusedForField("content_chars", "invalid");
        change("{\"sends_per_10s\":-1}").as(ada).send().isRefusedForField("sends_per_10s", "invalid");
        change("{\"name\":\"\"}").as(ada).send().isRefusedForField("name", "missing");
        server.get("/workspace")
                .send()
                .hasJson(
                        200,
                        "{\"name\":\"Parley\",\"registration\":\"open\",\"fresh\":false,\"rooms\":\"everyone\",\"user\":null}");
    }

    private TestRequest change(String json) {
        return server.ask("PATCH", SETTINGS).json(json);
    }
}
