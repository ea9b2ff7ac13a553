package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

final class InvitationsTest {
    private final RestTestServer server = RestTestServer.create();
    private final String ada = server.signUp("ada");
    private final String ola = server.signUp("ola");

    private JsonNode invite(String json) {
        return StrictJson.tree(
                server.post("/invitations", json).as(ada).send().hasStatus(201).body());
    }

    private TestResponse register(String name, String token) {
        return server.post(
                        "/register",
                        "{\"username\":\"" + name + "\",\"password\":\"correct horse\",\"invitation\":\"" + token
                                + "\"}")
                .send();
    }

    @Test
    void invitation_token_is_returned_once_and_never_in_a_header() {
        TestResponse made = server.post("/invitations", "{\"uses\":2}").as(ada).send();
        made.hasJson(
                201,
                "{\"id\":1,\"token\":\"0000000000000000000000000000000000000000003\","
                        + "\"path\":\"/join/0000000000000000000000000000000000000000003\",\"by\":{\"id\":1,\"username\":\"ada\"},"
                        + "\"created_at\":\"2026-11-24T12:00:00Z\",\"expires_at\":\"2026-12-01T12:00:00Z\",\"uses\":2,\"used\":0}");
        assertNull(made.header("Location"));
        String listed = server.get("/invitations").as(ada).send().hasStatus(200).body();
        assertFalse(listed.contains("00000003"), listed);
        server.get("/invitations").as(ola).send().hasStatus(200, "{\"invitations\":[]}");
    }

    @Test
    void the_link_shows_the_inviter_and_the_room_with_or_without_a_session() {
        server.post("/rooms", "{\"name\":\"ops\",\"visibility\":\"private\"}")
                .as(ada)
                .send()
                .hasStatus(201);
        String address =
                "/invitations/" + invite("{\"room_id\":2}").get("token").asText();
        String preview =
                "{\"workspace\":\"Parley\",\"by\":{\"id\":1,\"username\":\"ada\"},\"room\":{\"id\":2,\"name\":\"ops\"},"
                        + "\"registration\":\"open\"}";
        server.get(address).send().hasJson(200, preview);
        server.get(address).as(ola).send().hasJson(200, preview);
        server.get("/invitations/" + "x".repeat(43)).send().isRefused(404, "not_found");
        server.get("/invitations/x").send().isRefused(404, "not_found");
    }

    @Test
    void with_registration_by_invitation_a_link_works_for_its_number_of_uses() {
        server.ask("PATCH", "/admin/workspace")
                .json("{\"registration\":\"invite\"}")
                .as(ada)
                .send()
                .hasStatus(200);
        String token =
                invite("{\"uses\":1,\"expires_in_hours\":0}").get("token").asText();
        register("jan", "nonsense").isRefused(403, "forbidden");
        register("jan", token).hasStatus(201);
        register("ewa", token).isRefused(403, "forbidden");
        server.get("/invitations/" + token).send().isRefused(404, "not_found");
    }

    @Test
    void with_registration_closed_no_link_works() {
        String token = invite("{}").get("token").asText();
        server.ask("PATCH", "/admin/workspace")
                .json("{\"registration\":\"closed\"}")
                .as(ada)
                .send()
                .hasStatus(200);
        register("jan", token).isRefused(403, "forbidden");
    }

    @Test
    void a_user_with_an_account_joins_the_room_by_the_link() {
        server.post("/rooms", "{\"name\":\"ops\",\"visibility\":\"private\"}")
                .as(ada)
                .send()
                .hasStatus(201);
        String token = invite("{\"room_id\":2}").get("token").asText();
        server.get("/rooms/2").as(ola).send().isRefused(404, "room_not_found");
        server.post("/invitations/" + token + "/accept").as(ola).send().hasStatus(200, "{\"room_id\":2}");
        server.get("/rooms/2").as(ola).send().hasStatus(200);
        String free = invite("{}").get("token").asText();
        server.post("/invitations/" + free + "/accept").as(ola).send().hasStatus(200, "{}");
        server.post("/invitations/" + token + "/accept").send().isRefused(401, "unauthenticated");
    }

    @Test
    void a_revoked_invitation_is_not_found() {
        String token = invite("{}").get("token").asText();
        server.ask("DELETE", "/invitations/1").as(ola).send().isRefused(404, "not_found");
        server.ask("DELETE", "/invitations/1").as(ada).send().hasStatus(204);
        server.get("/invitations/" + token).send().isRefused(404, "not_found");
        assertEquals(
                true,
                StrictJson.tree(server.get("/invitations").as(ada).send().body())
                        .at("/invitations/0/revoked")
                        .asBoolean());
    }

    @Test
    void rejects_invalid_limits_with_their_field() {
        server.post("/invitations", "{\"uses\":0}").as(ada).send().isRefusedForField("uses", "invalid");
        server.post("/invitations", "{\"uses\":1001}").as(ada).send().isRefusedForField("uses", "invalid");
        server.post("/invitations", "{\"expires_in_hours\":8761}")
                .as(ada)
                .send()
                .isRefusedForField("expires_in_hours", "invalid");
        server.post("/invitations", "{\"expires_in_hours\":-1}")
                .as(ada)
                .send()
                .isRefusedForField("expires_in_hours", "invalid");
        invite("{\"uses\":1000,\"expires_in_hours\":8760}");
    }

    @Test
    void only_administrators_invite_to_the_workspace() {
        server.post("/invitations", "{}").as(ola).send().isRefused(403, "forbidden");
        server.get("/invitations").as(ada).send().hasStatus(200, "{\"invitations\":[]}");
        invite("{}");
    }

    @Test
    void lookups_of_invalid_links_are_rate_limited_per_address() {
        RestTestServer limited = RestTestServer.limited();
        limited.get("/invitations/x").from("192.0.2.1").send().isRefused(404, "not_found");
        limited.get("/invitations/y").from("192.0.2.1").send().isRefusedWith(429, "rate_limited");
        limited.post("/reset", "{\"token\":\"z\",\"password\":\"correct horse\"}")
                .from("192.0.2.1")
                .send()
                .isRefusedWith(429, "rate_limited");
        limited.get("/invitations/y").from("192.0.2.2").send().isRefused(404, "not_found");
    }
}
