package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlacesTest {
    private final Server server = Server.usual();
    private final String admin = server.signUp("ada");
    private final String ola = server.signUp("ola");
    private final String jan = server.signUp("jan");

    @BeforeEach
    void make_a_private_room_and_a_public_one() {
        server.post("/rooms", "{\"name\":\"board\",\"visibility\":\"private\"}")
                .as(ola)
                .send()
                .is(201);
        server.post("/rooms", "{\"name\":\"ops\"}").as(ola).send().is(201);
    }

    private Reply ask(String method, String path, String as) {
        return server.ask(method, path).as(as).send();
    }

    private Reply ask(String method, String path, String json, String as) {
        return server.ask(method, path).json(json).as(as).send();
    }

    @Test
    void a_private_room_is_told_as_no_room_even_to_administrators() {
        for (String outsider : List.of(jan, admin)) {
            for (String path :
                    List.of("", "/members", "/bans", "/messages", "/messages/1073741825", "/changes?since=0")) {
                Reply hidden = ask("GET", "/rooms/2" + path, outsider).refuses(404, "room_not_found");
                Reply none = ask("GET", "/rooms/9" + path, outsider).refuses(404, "room_not_found");
                assertEquals(none.body(), hidden.body(), path);
            }
            String all = server.get("/rooms?scope=public").as(outsider).send().body();
            assertTrue(all.contains("ops") && !all.contains("board"), all);
            ask("POST", "/rooms/2/join", outsider).refuses(404, "room_not_found");
        }
        ask("POST", "/rooms/2/join", ola).is(204);
        server.get("/ws/2").as(jan).send().refuses(404, "room_not_found");
    }

    @Test
    void an_invitation_lets_in_at_once_and_a_role_is_given_likewise() {
        ask("PUT", "/rooms/2/members/3", "{}", ola).is(204);
        ask("PUT", "/rooms/2/members/3", "{\"role\":null}", ola).is(204);
        assertTrue(ask("GET", "/rooms/2", jan).body().contains("\"role\":\"member\""));
        ask("PUT", "/rooms/2/members/3", "{\"role\":\"owner\"}", jan).refuses(403, "forbidden");
        ask("PUT", "/rooms/2/members/3", "{\"role\":\"moderator\"}", ola).is(204);
        assertTrue(ask("GET", "/rooms/2", jan).body().contains("\"role\":\"moderator\""));
        ask("PUT", "/rooms/2/members/2", "{\"role\":\"member\"}", ola).refuses(409, "conflict");
        ask("DELETE", "/rooms/2/members/3", ola).is(204);
        ask("DELETE", "/rooms/2/members/3", ola).is(204);
        ask("GET", "/rooms/2", jan).refuses(404, "room_not_found");
    }

    @Test
    void a_ban_hides_a_public_room_until_it_is_lifted() {
        ask("POST", "/rooms/3/join", jan).is(204);
        ask("PUT", "/rooms/3/bans/3", ola).is(204);
        ask("PUT", "/rooms/3/bans/3", ola).is(204);
        ask("GET", "/rooms/3/bans", ola).is(200, "{\"bans\":[{\"id\":3,\"username\":\"jan\"}]}");
        ask("GET", "/rooms/3", jan).refuses(404, "room_not_found");
        ask("POST", "/rooms/3/join", jan).refuses(404, "room_not_found");
        ask("PUT", "/rooms/3/members/3", "{}", ola).refuses(409, "conflict");
        ask("PUT", "/rooms/3/bans/1", ola).refuses(409, "conflict");
        ask("DELETE", "/rooms/3/bans/3", ola).is(204);
        ask("DELETE", "/rooms/3/bans/3", ola).is(204);
        ask("POST", "/rooms/3/join", jan).is(204);
        ask("GET", "/rooms/3/bans", jan).refuses(403, "forbidden");
    }

    @Test
    void the_same_people_find_the_same_direct_room() {
        Reply made = ask("POST", "/direct", "{\"user_ids\":[3]}", ola);
        made.is(201);
        assertEquals("/rooms/4", made.header("Location"));
        assertTrue(
                made.body()
                        .contains(
                                "\"name\":\"\",\"topic\":\"\",\"visibility\":\"direct\",\"archived\":false,\"members\":2,"
                                        + "\"people\":[{\"id\":3,\"username\":\"jan\","),
                made.body());
        Reply found = ask("POST", "/direct", "{\"user_ids\":[2,3,2]}", jan);
        assertTrue(found.is(200).body().startsWith("{\"id\":4,"), found.body());
        ask("GET", "/rooms/4", admin).refuses(404, "room_not_found");
        ask("POST", "/rooms/4/leave", jan).refuses(403, "forbidden");
        ask("PATCH", "/rooms/4", "{\"name\":\"us\"}", jan).refuses(403, "forbidden");
        ask("DELETE", "/rooms/4", jan).refuses(403, "forbidden");
        ask("PUT", "/rooms/4/members/1", "{}", jan).refuses(403, "forbidden");
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
    void a_direct_room_has_two_to_eight_people(String body, String problem) {
        ask("POST", "/direct", body, ola).refusesField("user_ids", problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[99]", "[0]", "[-3]", "[3,99]", "[9223372036854775807]"})
    void a_direct_room_has_nobody_who_is_not_there(String ids) {
        ask("POST", "/direct", "{\"user_ids\":" + ids + "}", ola).refuses(404, "user_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "0", "-1", "abc", "%20", "99999999999999999999999999"})
    void what_is_nobody_is_told_as_nobody_but_not_in_a_hidden_room(String id) {
        ask("PUT", "/rooms/3/members/" + id, "{}", ola).refuses(404, "user_not_found");
        ask("DELETE", "/rooms/3/members/" + id, ola).refuses(404, "user_not_found");
        ask("PUT", "/rooms/3/bans/" + id, ola).refuses(404, "user_not_found");
        ask("DELETE", "/rooms/3/bans/" + id, ola).refuses(404, "user_not_found");
        for (String hidden : List.of("/rooms/2", "/rooms/9")) {
            ask("PUT", hidden + "/members/" + id, "{}", jan).refuses(404, "room_not_found");
            ask("DELETE", hidden + "/members/" + id, jan).refuses(404, "room_not_found");
            ask("PUT", hidden + "/bans/" + id, jan).refuses(404, "room_not_found");
            ask("DELETE", hidden + "/bans/" + id, jan).refuses(404, "room_not_found");
        }
    }

    @Test
    void a_role_and_a_level_are_among_those_there_are() {
        for (String role : List.of("\"admin\"", "\"Owner\"", "\"\"", "7", "{}", "[\"owner\"]")) {
            ask("PUT", "/rooms/3/members/3", "{\"role\":" + role + "}", ola).refusesField("role", "invalid");
            ask("PUT", "/rooms/3/notifications", "{\"level\":" + role + "}", ola)
                    .refusesField("level", "invalid");
        }
        ask("PUT", "/rooms/3/notifications", "{}", ola).refusesField("level", "missing");
        ask("PUT", "/rooms/3/notifications", "{\"level\":\"all\"}", jan).refuses(403, "not_a_member");
        ask("PUT", "/rooms/3/notifications", "{\"level\":\"nothing\"}", ola).is(204);
        assertTrue(ask("GET", "/rooms/3", ola).body().contains("\"notifications\":\"nothing\""));
    }

    @Test
    void every_new_body_is_read_the_same_way() {
        for (String path : List.of("/rooms/3/members/3", "/rooms/3/notifications", "/direct")) {
            String method = path.equals("/direct") ? "POST" : "PUT";
            for (String body : List.of("", "null", "[]", "{", "{}{}", "7")) {
                ask(method, path, body, ola).refusesAs(400, "bad_request");
            }
            ask(method, path, " ".repeat(Server.MAX_BODY + 1), ola).refuses(413, "payload_too_large");
        }
    }

    @Test
    void an_archived_room_is_only_read_until_it_is_taken_up_again() {
        ask("POST", "/rooms/3/messages", "{\"content\":\"x\"}", ola).is(201);
        assertTrue(ask("PATCH", "/rooms/3", "{\"archived\":true}", ola).body().contains("\"archived\":true"));
        ask("PATCH", "/rooms/3", "{\"archived\":true}", ola).refuses(409, "room_archived");
        ask("PATCH", "/rooms/3", "{\"name\":\"attic\"}", ola).refuses(409, "room_archived");
        ask("POST", "/rooms/3/messages", "{\"content\":\"y\"}", ola).refuses(409, "room_archived");
        ask("POST", "/rooms/3/join", jan).refuses(409, "room_archived");
        ask("PUT", "/rooms/3/members/3", "{}", ola).refuses(409, "room_archived");
        ask("PUT", "/rooms/3/bans/3", ola).refuses(409, "room_archived");
        ask("DELETE", "/rooms/3", ola).refuses(409, "room_archived");
        ask("GET", "/rooms/3/messages", jan).is(200);
        ask("PUT", "/rooms/3/read", "{\"seq\":2}", ola).is(204);
        ask("PUT", "/rooms/3/notifications", "{\"level\":\"nothing\"}", ola).is(204);
        ask("PATCH", "/rooms/3", "{\"archived\":false,\"name\":\"attic\"}", jan).refuses(403, "forbidden");
        ask("PATCH", "/rooms/3", "{\"archived\":false,\"name\":\"attic\"}", ola).is(200);
        ask("POST", "/rooms/3/messages", "{\"content\":\"y\"}", ola).is(201);
        ask("PATCH", "/rooms/1", "{\"archived\":true}", admin).refuses(409, "conflict");
    }
}
