package chat.adapter.rest;

import java.util.LinkedHashMap;
import java.util.Map;

/** A scenario that produces every shape of response and every refusal, each compared with its golden file. */
final class GoldenAnswers {
    private static final String OLA = "{\"username\":\"ola\",\"password\":\"correct horse\"}";
    private static final String HELLO = "/rooms/2/messages/1073741829";

    private final Map<String, TestResponse> answers = new LinkedHashMap<>();
    private final RestTestServer server = RestTestServer.create();
    private final String ada;
    private final String ola;
    private final String jan;

    private GoldenAnswers() {
        keep("workspace", server.get("/workspace"), 200);
        ada = server.signUp("ada");
        keep("user", server.post("/register", OLA), 201);
        String cookie = String.valueOf(server.post("/login", OLA).send().header("Set-Cookie"));
        ola = cookie.substring(0, cookie.indexOf(';'));
        jan = server.signUp("jan");
    }

    /** The answers by name. */
    static Map<String, TestResponse> all() {
        GoldenAnswers scenario = new GoldenAnswers();
        scenario.rooms();
        scenario.messages();
        scenario.reading();
        scenario.invitations();
        scenario.memberships();
        scenario.refusals();
        scenario.refusalsOfMessages();
        scenario.refusalsOfTheServer();
        return scenario.answers;
    }

    private void keep(String name, TestRequest request, int status) {
        answers.put(name, request.send().hasStatus(status));
    }

    private void refuse(String code, TestRequest request, int status) {
        keep("problem-" + code, request, status);
    }

    private void rooms() {
        keep("me", server.get("/me").as(ola), 200);
        keep("workspace-signed-in", server.get("/workspace").as(ola), 200);
        keep("settings", server.get("/admin/workspace").as(ada), 200);
        keep(
                "me-edited",
                server.ask("PATCH", "/me")
                        .json("{\"name\":\"Ola Nowak\",\"status\":\"on holiday\"}")
                        .as(ola),
                200);
        keep("sessions", server.get("/sessions").with("User-Agent", "x").as(ola), 200);
        keep("admin-users", server.get("/admin/users?query=o").as(ada), 200);
        keep("user-profile", server.get("/users/2").as(jan), 200);
        keep("users", server.get("/users?query=o&limit=1").as(jan), 200);
        keep(
                "room",
                server.post("/rooms", "{\"name\":\"ops\",\"topic\":\"servers\"}")
                        .as(ola),
                201);
        keep("room-as-non-member", server.get("/rooms/2").as(jan), 200);
        server.post("/rooms/2/join").as(jan).send().hasStatus(204);
        keep("members", server.get("/rooms/2/members").as(jan), 200);
        keep("message-joined", server.get("/rooms/2/messages/1073741826").as(jan), 200);
        TestRequest rename = server.ask("PATCH", "/rooms/2").json("{\"name\":\"operations\"}");
        rename.as(ola).send().hasStatus(200);
        keep("message-room", server.get("/rooms/2/messages/1073741827").as(jan), 200);
    }

    private void messages() {
        keep("message-posted-plain", postMessage("{\"content\":\"hello żółw\"}"), 201);
        String all = "{\"content\":\"hello @jan and @room\",\"client_id\":\"a-1\",\"reply_to\":1073741828}";
        keep("message-posted", postMessage(all), 201);
        keep(
                "message-edited",
                server.ask("PATCH", HELLO).json("{\"content\":\"hi @jan\"}").as(ola),
                200);
        server.ask("PUT", HELLO + "/reactions/%F0%9F%91%8D").as(jan).send().hasStatus(204);
        server.ask("PUT", HELLO + "/pin").as(jan).send().hasStatus(204);
        keep("message-reacted-and-pinned", server.get(HELLO).as(jan), 200);
        keep("reactions", server.get(HELLO + "/reactions").as(jan), 200);
        postMessage("{\"content\":\"gone\",\"client_id\":\"a-2\"}").send().hasStatus(201);
        server.ask("DELETE", "/rooms/2/messages/1073741833").as(ola).send().hasStatus(204);
        keep("message-deleted", server.get("/rooms/2/messages/1073741833").as(jan), 200);
        server.post("/rooms/2/join").as(ada).send().hasStatus(204);
        server.post("/rooms/2/leave").as(ada).send().hasStatus(204);
        keep("message-left", server.get("/rooms/2/messages/1073741836").as(jan), 200);
    }

    private TestRequest postMessage(String json) {
        return server.post("/rooms/2/messages", json).as(ola);
    }

    private void reading() {
        keep("rooms", server.get("/rooms").as(jan), 200);
        keep("page", server.get("/rooms/2/messages?after=4&limit=1").as(jan), 200);
        keep("changes", server.get("/rooms/2/changes?since=8").as(jan), 200);
        keep("changes-reset", server.get("/rooms/2/changes?since=99").as(jan), 200);
    }

    private void invitations() {
        RestTestServer other = RestTestServer.create();
        String first = other.signUp("ada");
        other.post("/rooms", "{\"name\":\"ops\"}").as(first).send().hasStatus(201);
        keep(
                "invitation-created",
                other.post("/invitations", "{\"room_id\":2,\"uses\":3}").as(first),
                201);
        keep("invitations", other.get("/invitations").as(first), 200);
        String address = "/invitations/0000000000000000000000000000000000000000002";
        keep("invitation", other.get(address), 200);
        keep("invitation-accepted", other.post(address + "/accept").as(other.signUp("jan")), 200);
        keep("reset", other.post("/admin/users/2/reset").as(first), 201);
    }

    private void memberships() {
        TestRequest secret = server.post("/rooms", "{\"name\":\"board\",\"visibility\":\"private\"}");
        keep("room-private", secret.as(ola), 201);
        TestRequest invitation = server.ask("PUT", "/rooms/3/members/3").json("{\"role\":\"moderator\"}");
        invitation.as(ola).send().hasStatus(204);
        keep("message-invited", server.get("/rooms/3/messages/1610612738").as(jan), 200);
        server.ask("PUT", "/rooms/3/bans/3").as(ola).send().hasStatus(204);
        keep("message-removed", server.get("/rooms/3/messages/1610612739").as(ola), 200);
        keep("bans", server.get("/rooms/3/bans").as(ola), 200);
        server.ask("PATCH", "/rooms/3")
                .json("{\"archived\":true}")
                .as(ola)
                .send()
                .hasStatus(200);
        keep("message-archived", server.get("/rooms/3/messages/1610612740").as(ola), 200);
        keep("room-direct", server.post("/direct", "{\"user_ids\":[3]}").as(ola), 201);
    }

    private void refusals() {
        refuse("unauthenticated", server.get("/me"), 401);
        refuse("wrong_credentials", server.post("/login", OLA.replace("correct", "wrong")), 401);
        refuse("forbidden", server.ask("DELETE", "/rooms/2").as(jan), 403);
        refuse("room_not_found", server.get("/rooms/99").as(jan), 404);
        refuse("user_not_found", server.get("/users/99").as(jan), 404);
        refuse(
                "room_archived",
                server.post("/rooms/3/messages", "{\"content\":\"x\"}").as(ola),
                409);
        refuse("not_found", server.get("/nothing"), 404);
        refuse("method_not_allowed", server.ask("DELETE", "/login"), 405);
        refuse("name_taken", server.post("/rooms", "{\"name\":\"Operations\"}").as(jan), 409);
        refuse("conflict", server.post("/rooms/1/leave").as(jan), 409);
    }

    private void refusalsOfMessages() {
        refuse("bad_request", postMessage("{}"), 400);
        refuse(
                "not_a_member",
                server.post("/rooms/2/messages", "{\"content\":\"x\"}").as(ada),
                403);
        refuse("message_not_found", server.get("/rooms/1/messages/1073741828").as(jan), 404);
        TestRequest late = server.ask("PATCH", HELLO).json("{\"content\":\"hey\",\"revision\":5}");
        refuse("edit_conflict", late.as(ola), 409);
        refuse("idempotency_conflict", server.post("/rooms/1/messages", again()).as(ola), 409);
        refuse("payload_too_large", postMessage(" ".repeat(RestTestServer.MAX_BODY + 1)), 413);
        TestRequest plain =
                server.post("/rooms/2/messages").bytes(new byte[] {'x'}).with("Content-Type", "text/plain");
        refuse("unsupported_media_type", plain.as(ola), 415);
        refuse("content_empty", postMessage("{\"content\":\" \"}"), 422);
        refuse("content_too_long", postMessage("{\"content\":\"" + "x".repeat(8_001) + "\"}"), 422);
    }

    private static String again() {
        return "{\"content\":\"hello\",\"client_id\":\"a-1\"}";
    }

    private void refusalsOfTheServer() {
        RestTestServer limited = RestTestServer.limited();
        limited.post("/register", OLA).send().hasStatus(201);
        refuse("rate_limited", limited.post("/register", OLA), 429);
        refuse("unavailable", RestTestServer.busy().post("/register", OLA), 503);
        RestTestServer broken = RestTestServer.broken();
        refuse("internal", broken.get("/rooms").as(broken.signUp("ola")), 500);
    }
}
