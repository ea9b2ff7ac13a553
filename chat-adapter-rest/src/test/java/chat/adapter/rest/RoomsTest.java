package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RoomsTest {
    private static final String GENERAL = "{\"id\":1,\"name\":\"general\",\"topic\":\"\",\"visibility\":\"public\","
            + "\"archived\":false,\"members\":2,\"role\":\"member\",\"notifications\":\"all\",\"revision\":2,\"last_seq\":2,"
            + "\"last_read_seq\":2,\"unread\":0,\"mentions\":0}";
    private static final String ADMIN_GENERAL = GENERAL.replace("\"last_read_seq\":2", "\"last_read_seq\":1");
    private static final String OPS = "{\"id\":2,\"name\":\"ops\",\"topic\":\"servers\",\"visibility\":\"public\","
            + "\"archived\":false,\"members\":1,\"role\":\"owner\",\"notifications\":\"all\",\"revision\":1,\"last_seq\":1,"
            + "\"last_read_seq\":1,\"unread\":0,\"mentions\":0}";
    private static final String OPS_FOR_OUTSIDER =
            "{\"id\":2,\"name\":\"ops\",\"topic\":\"servers\",\"visibility\":\"public\",\"archived\":false,\"members\":1}";

    private final RestTestServer server = RestTestServer.create();
    private final String admin = server.signUp("ada");
    private final String ola = server.signUp("ola");

    private TestResponse createOps() {
        return server.post("/rooms", "{\"name\":\"ops\",\"topic\":\"servers\"}")
                .as(ola)
                .send();
    }

    @Test
    void the_creator_owns_a_new_room() {
        TestResponse reply = createOps();
        reply.hasStatus(201, OPS);
        assertEquals("/rooms/2", reply.header("Location"));
    }

    @Test
    void a_new_room_needs_no_topic_is_public_by_default_and_cannot_be_direct() {
        String ops = OPS.replace("servers", "");
        server.post("/rooms", "{\"name\":\"ops\"}").as(ola).send().hasStatus(201, ops);
        server.post("/rooms", "{\"name\":\"dev\",\"visibility\":\"public\"}")
                .as(ola)
                .send()
                .hasStatus(201, ops.replace("\"id\":2,\"name\":\"ops\"", "\"id\":3,\"name\":\"dev\""));
        server.post("/rooms", "{\"name\":\"hr\",\"visibility\":\"direct\"}")
                .as(ola)
                .send()
                .isRefusedForField("visibility", "invalid");
    }

    @Test
    void a_room_needs_a_name_that_is_free() {
        createOps();
        server.post("/rooms", "{\"name\":\"OPS\"}")
                .as(ola)
                .send()
                .isRefused(409, "name_taken", ",\"errors\":[{\"field\":\"name\",\"code\":\"taken\"}]");
        server.post("/rooms", "{\"topic\":\"\"}").as(ola).send().isRefusedForField("name", "missing");
    }

    @Test
    void lists_joined_and_public_rooms() {
        createOps();
        server.get("/rooms").as(ola).send().hasStatus(200, "{\"rooms\":[" + GENERAL + "," + OPS + "]}");
        server.get("/rooms").as(admin).send().hasStatus(200, "{\"rooms\":[" + ADMIN_GENERAL + "]}");
        server.get("/rooms?scope=public")
                .as(admin)
                .send()
                .hasStatus(200, "{\"rooms\":[" + ADMIN_GENERAL + "," + OPS_FOR_OUTSIDER + "]}");
        server.get("/rooms?scope=mine").as(ola).send().isRefusedForField("scope", "invalid");
        server.get("/rooms?scope=").as(ola).send().isRefusedForField("scope", "invalid");
    }

    @Test
    void shows_one_room() {
        createOps();
        server.get("/rooms/2").as(ola).send().hasStatus(200, OPS);
        server.get("/rooms/2").as(admin).send().hasStatus(200, OPS_FOR_OUTSIDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99",
                "0",
                "-1",
                "+1",
                "1.0",
                "1e0",
                "abc",
                "%20",
                "999999999999999999",
                "9223372036854775808",
                "99999999999999999999999999",
                "%D9%A1"
            })
    void an_unknown_room_answers_404(String id) {
        for (String below : List.of("", "/members", "/messages")) {
            server.get("/rooms/" + id + below).as(ola).send().isRefused(404, "room_not_found");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/members", "/messages"})
    void matrix_parameters_are_ignored(String below) {
        String body =
                server.get("/rooms/1" + below).as(ola).send().hasStatus(200).body();
        server.get("/rooms/1;x=y" + below).as(ola).send().hasStatus(200, body);
    }

    @Test
    void owners_and_administrators_edit_a_room() {
        createOps();
        server.ask("PATCH", "/rooms/2")
                .json("{\"topic\":\"\"}")
                .as(ola)
                .send()
                .hasStatus(
                        200,
                        OPS.replace("servers", "")
                                .replace("\"revision\":1,\"last_seq\":1", "\"revision\":2,\"last_seq\":2"));
        server.ask("PATCH", "/rooms/2")
                .json("{\"name\":\"backstage\"}")
                .as(admin)
                .send()
                .hasStatus(200);
        server.ask("PATCH", "/rooms/1")
                .json("{\"name\":\"hall\"}")
                .as(ola)
                .send()
                .isRefused(403, "forbidden");
        server.ask("PATCH", "/rooms/2")
                .json("{\"archived\":\"yes\"}")
                .as(ola)
                .send()
                .isRefusedForField("archived", "invalid");
    }

    @Test
    void a_deleted_room_is_not_found() {
        createOps();
        server.ask("DELETE", "/rooms/2").as(ola).send().hasStatus(204);
        server.get("/rooms/2").as(ola).send().isRefused(404, "room_not_found");
        server.ask("DELETE", "/rooms/1").as(admin).send().isRefused(409, "conflict");
        server.ask("DELETE", "/rooms/1").as(ola).send().isRefused(403, "forbidden");
    }

    @Test
    void users_join_and_leave_rooms() {
        createOps();
        server.post("/rooms/2/join").as(admin).send().hasStatus(204);
        server.get("/rooms/2/members")
                .as(ola)
                .send()
                .hasStatus(
                        200,
                        "{\"members\":[{\"id\":1,\"username\":\"ada\",\"role\":\"member\"},"
                                + "{\"id\":2,\"username\":\"ola\",\"role\":\"owner\"}]}");
        server.post("/rooms/2/leave").as(ola).send().isRefused(409, "conflict");
        server.post("/rooms/2/leave").as(admin).send().hasStatus(204);
        server.post("/rooms/1/leave").as(admin).send().isRefused(409, "conflict");
        server.post("/rooms/9/join").as(admin).send().isRefused(404, "room_not_found");
    }

    @Test
    void joining_accepts_an_empty_json_body() {
        createOps();
        server.post("/rooms/2/join", "{}").as(admin).send().hasStatus(204);
    }

    @Test
    void requires_a_session() {
        for (String path : new String[] {"/me", "/rooms", "/rooms/1", "/rooms/1/members", "/rooms/1/messages"}) {
            server.get(path).send().isRefused(401, "unauthenticated");
        }
        server.post("/rooms", "not even json").send().isRefused(401, "unauthenticated");
    }

    @Test
    void an_internal_error_reveals_no_details() {
        RestTestServer broken = RestTestServer.broken();
        TestResponse reply =
                broken.get("/rooms").as(broken.signUp("ola")).send().isRefused(500, "internal");
        assertTrue(reply.body().contains("(fault 1)"), reply.body());
        assertTrue(!reply.body().contains("SELECT") && !reply.body().contains("Exception"), reply.body());
    }
}
