package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MembershipsTest {
    private final RestTestServer server = RestTestServer.create();
    private final String admin = server.signUp("ada");
    private final String ola = server.signUp("ola");
    private final String jan = server.signUp("jan");

    @BeforeEach
    void create_a_private_and_a_public_room() {
        server.post("/rooms", "{\"name\":\"board\",\"visibility\":\"private\"}")
                .as(ola)
                .send()
                .hasStatus(201);
        server.post("/rooms", "{\"name\":\"ops\"}").as(ola).send().hasStatus(201);
    }

    private TestResponse request(String method, String path, String as) {
        return server.ask(method, path).as(as).send();
    }

    private TestResponse request(String method, String path, String json, String as) {
        return server.ask(method, path).json(json).as(as).send();
    }

    @Test
    void a_private_room_answers_404_even_to_administrators() {
        for (String outsider : List.of(jan, admin)) {
            for (String path :
                    List.of("", "/members", "/bans", "/messages", "/messages/1073741825", "/changes?since=0")) {
                TestResponse hidden =
                        request("GET", "/rooms/2" + path, outsider).isRefused(404, "room_not_found");
                TestResponse none = request("GET", "/rooms/9" + path, outsider).isRefused(404, "room_not_found");
                assertEquals(none.body(), hidden.body(), path);
            }
            String all = server.get("/rooms?scope=public").as(outsider).send().body();
            assertTrue(all.contains("ops") && !all.contains("board"), all);
            request("POST", "/rooms/2/join", outsider).isRefused(404, "room_not_found");
        }
        request("POST", "/rooms/2/join", ola).hasStatus(204);
        server.get("/ws/2").as(jan).send().isRefused(404, "room_not_found");
    }

    @Test
    void owners_add_and_remove_members_and_set_their_roles() {
        request("PUT", "/rooms/2/members/3", "{}", ola).hasStatus(204);
        request("PUT", "/rooms/2/members/3", "{\"role\":null}", ola).hasStatus(204);
        assertTrue(request("GET", "/rooms/2", jan).body().contains("\"role\":\"member\""));
        request("PUT", "/rooms/2/members/3", "{\"role\":\"owner\"}", jan).isRefused(403, "forbidden");
        request("PUT", "/rooms/2/members/3", "{\"role\":\"moderator\"}", ola).hasStatus(204);
        assertTrue(request("GET", "/rooms/2", jan).body().contains("\"role\":\"moderator\""));
        request("PUT", "/rooms/2/members/2", "{\"role\":\"member\"}", ola).isRefused(409, "conflict");
        request("DELETE", "/rooms/2/members/3", ola).hasStatus(204);
        request("DELETE", "/rooms/2/members/3", ola).hasStatus(204);
        request("GET", "/rooms/2", jan).isRefused(404, "room_not_found");
    }

    @Test
    void a_ban_hides_a_public_room_until_it_is_lifted() {
        request("POST", "/rooms/3/join", jan).hasStatus(204);
        request("PUT", "/rooms/3/bans/3", ola).hasStatus(204);
        request("PUT", "/rooms/3/bans/3", ola).hasStatus(204);
        request("GET", "/rooms/3/bans", ola).hasStatus(200, "{\"bans\":[{\"id\":3,\"username\":\"jan\"}]}");
        request("GET", "/rooms/3", jan).isRefused(404, "room_not_found");
        request("POST", "/rooms/3/join", jan).isRefused(404, "room_not_found");
        request("PUT", "/rooms/3/members/3", "{}", ola).isRefused(409, "conflict");
        request("PUT", "/rooms/3/bans/1", ola).isRefused(409, "conflict");
        request("DELETE", "/rooms/3/bans/3", ola).hasStatus(204);
        request("DELETE", "/rooms/3/bans/3", ola).hasStatus(204);
        request("POST", "/rooms/3/join", jan).hasStatus(204);
        request("GET", "/rooms/3/bans", jan).isRefused(403, "forbidden");
    }

    @Test
    void the_same_users_get_the_same_direct_room() {
        TestResponse made = request("POST", "/direct", "{\"user_ids\":[3]}", ola);
        made.hasStatus(201);
        assertEquals("/rooms/4", made.header("Location"));
        assertTrue(
                made.body()
                        .contains(
                                "\"name\":\"\",\"topic\":\"\",\"visibility\":\"direct\",\"archived\":false,\"members\":2,"
                                        + "\"people\":[{\"id\":3,\"username\":\"jan\","),
                made.body());
        TestResponse found = request("POST", "/direct", "{\"user_ids\":[2,3,2]}", jan);
        assertTrue(found.hasStatus(200).body().startsWith("{\"id\":4,"), found.body());
        request("GET", "/rooms/4", admin).isRefused(404, "room_not_found");
        request("POST", "/rooms/4/leave", jan).isRefused(403, "forbidden");
        request("PATCH", "/rooms/4", "{\"name\":\"us\"}", jan).isRefused(403, "forbidden");
        request("DELETE", "/rooms/4", jan).isRefused(403, "forbidden");
        request("PUT", "/rooms/4/members/1", "{}", jan).isRefused(403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|missing",
                "{\"user_ids\":null}|missing",
                "{\"user_ids\":[]}|invalid",
                "{\"user_ids\":[2]}|invalid",
                "{\"user_ids\":[null]}|invalid",
                "{\"user_ids\":[3,3.5]}|invalid",
                "{\"user_ids\":[\"3\"]}|invalid",
                "{\"user_ids\":3}|invalid",
                "{\"user_ids\":{}}|invalid",
                "{\"user_ids\":[[3]]}|invalid",
                "{\"user_ids\":[99999999999999999999]}|invalid",
                "{\"user_ids\":[3,4,5,6,7,8,9,10]}|invalid"
            })
    void a_direct_room_has_two_to_eight_members(String body, String problem) {
        request("POST", "/direct", body, ola).isRefusedForField("user_ids", problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[99]", "[0]", "[-3]", "[3,99]", "[9223372036854775807]"})
    void a_direct_room_with_an_unknown_user_is_refused(String ids) {
        request("POST", "/direct", "{\"user_ids\":" + ids + "}", ola).isRefused(404, "user_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "0", "-1", "abc", "%20", "99999999999999999999999999"})
    void an_unknown_user_is_not_found_except_in_a_hidden_room(String id) {
        request("PUT", "/rooms/3/members/" + id, "{}", ola).isRefused(404, "user_not_found");
        request("DELETE", "/rooms/3/members/" + id, ola).isRefused(404, "user_not_found");
        request("PUT", "/rooms/3/bans/" + id, ola).isRefused(404, "user_not_found");
        request("DELETE", "/rooms/3/bans/" + id, ola).isRefused(404, "user_not_found");
        for (String hidden : List.of("/rooms/2", "/rooms/9")) {
            request("PUT", hidden + "/members/" + id, "{}", jan).isRefused(404, "room_not_found");
            request("DELETE", hidden + "/members/" + id, jan).isRefused(404, "room_not_found");
            request("PUT", hidden + "/bans/" + id, jan).isRefused(404, "room_not_found");
            request("DELETE", hidden + "/bans/" + id, jan).isRefused(404, "room_not_found");
        }
    }

    @Test
    void rejects_an_unknown_role_or_notification_level() {
        for (String role : List.of("\"admin\"", "\"Owner\"", "\"\"", "7", "{}", "[\"owner\"]")) {
            request("PUT", "/rooms/3/members/3", "{\"role\":" + role + "}", ola).isRefusedForField("role", "invalid");
            request("PUT", "/rooms/3/notifications", "{\"level\":" + role + "}", ola)
                    .isRefusedForField("level", "invalid");
        }
        request("PUT", "/rooms/3/notifications", "{}", ola).isRefusedForField("level", "missing");
        request("PUT", "/rooms/3/notifications", "{\"level\":\"all\"}", jan).isRefused(403, "not_a_member");
        request("PUT", "/rooms/3/notifications", "{\"level\":\"nothing\"}", ola).hasStatus(204);
        assertTrue(request("GET", "/rooms/3", ola).body().contains("\"notifications\":\"nothing\""));
    }

    @Test
    void membership_endpoints_refuse_malformed_bodies() {
        for (String path : List.of("/rooms/3/members/3", "/rooms/3/notifications", "/direct")) {
            String method = path.equals("/direct") ? "POST" : "PUT";
            for (String body : List.of("", "null", "[]", "{", "{}{}", "7")) {
                request(method, path, body, ola).isRefusedWith(400, "bad_request");
            }
            request(method, path, " ".repeat(RestTestServer.MAX_BODY + 1), ola).isRefused(413, "payload_too_large");
        }
    }

    @Test
    void an_archived_room_is_read_only_until_it_is_unarchived() {
        request("POST", "/rooms/3/messages", "{\"content\":\"x\"}", ola).hasStatus(201);
        assertTrue(
                request("PATCH", "/rooms/3", "{\"archived\":true}", ola).body().contains("\"archived\":true"));
        request("PATCH", "/rooms/3", "{\"archived\":true}", ola).isRefused(409, "room_archived");
        request("PATCH", "/rooms/3", "{\"name\":\"attic\"}", ola).isRefused(409, "room_archived");
        request("POST", "/rooms/3/messages", "{\"content\":\"y\"}", ola).isRefused(409, "room_archived");
        request("POST", "/rooms/3/join", jan).isRefused(409, "room_archived");
        request("PUT", "/rooms/3/members/3", "{}", ola).isRefused(409, "room_archived");
        request("PUT", "/rooms/3/bans/3", ola).isRefused(409, "room_archived");
        request("DELETE", "/rooms/3", ola).isRefused(409, "room_archived");
        request("GET", "/rooms/3/messages", jan).hasStatus(200);
        request("PUT", "/rooms/3/read", "{\"seq\":2}", ola).hasStatus(204);
        request("PUT", "/rooms/3/notifications", "{\"level\":\"nothing\"}", ola).hasStatus(204);
        request("PATCH", "/rooms/3", "{\"archived\":false,\"name\":\"attic\"}", jan)
                .isRefused(403, "forbidden");
        request("PATCH", "/rooms/3", "{\"archived\":false,\"name\":\"attic\"}", ola)
                .hasStatus(200);
        request("POST", "/rooms/3/messages", "{\"content\":\"y\"}", ola).hasStatus(201);
        request("PATCH", "/rooms/1", "{\"archived\":true}", admin).isRefused(409, "conflict");
    }
}
