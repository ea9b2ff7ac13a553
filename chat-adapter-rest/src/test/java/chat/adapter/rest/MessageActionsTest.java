package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageActionsTest {
    private static final String HELLO = "/rooms/2/messages/1073741827";

    private final RestTestServer server = RestTestServer.create();
    private final String ada = server.signUp("ada");
    private final String ola = server.signUp("ola");
    private final String jan = server.signUp("jan");

    @BeforeEach
    void post_the_first_message() {
        server.post("/rooms", "{\"name\":\"ops\"}").as(ola).send().hasStatus(201);
        server.post("/rooms/2/join").as(jan).send().hasStatus(204);
        server.post("/rooms/2/messages", "{\"content\":\"hello\"}")
                .as(ola)
                .send()
                .hasStatus(201);
    }

    private TestResponse edit(String user, String body) {
        return server.ask("PATCH", HELLO).json(body).as(user).send();
    }

    private TestResponse request(String user, String method, String below) {
        return server.ask(method, HELLO + below).as(user).send();
    }

    @Test
    void an_author_edits_a_message() {
        TestResponse edited =
                edit(ola, "{\"content\":\" hello @jan \",\"revision\":3}").hasStatus(200);
        assertTrue(edited.body().contains("\"content\":\"hello @jan\""), edited.body());
        assertTrue(edited.body().contains("\"seq\":3,\"revision\":4,"), edited.body());
        assertTrue(edited.body().contains("\"mentions\":[3],\"edited_at\":"), edited.body());
        assertEquals(edited.body(), request(ola, "GET", "").body());
        edit(ola, "{\"content\":\"hi\",\"revision\":3}").isRefused(409, "edit_conflict");
        edit(ola, "{\"content\":\"hi\",\"revision\":4}").hasStatus(200);
        edit(ola, "{\"content\":\"hi all\",\"revision\":null}").hasStatus(200);
    }

    @Test
    void an_invalid_or_forbidden_edit_is_refused() {
        edit(ola, "{}").isRefusedForField("content", "missing");
        edit(ola, "{\"content\":\"x\",\"revision\":-1}").isRefusedForField("revision", "invalid");
        edit(ola, "{\"content\":\"x\",\"revision\":\"3\"}").isRefusedForField("revision", "invalid");
        edit(ola, "{\"content\":\"x\",\"revision\":1.5}").isRefusedForField("revision", "invalid");
        edit(ola, "{\"content\":\" \"}").isRefused(422, "content_empty");
        edit(ola, "{\"content\":\"" + "x".repeat(8_001) + "\"}").isRefused(422, "content_too_long");
        edit(jan, "{\"content\":\"x\"}").isRefused(403, "forbidden");
        edit(ada, "{\"content\":\"x\"}").isRefused(403, "not_a_member");
    }

    @Test
    void a_deleted_message_has_no_content_and_accepts_no_change() {
        request(jan, "PUT", "/reactions/x").hasStatus(204);
        request(jan, "DELETE", "").isRefused(403, "forbidden");
        request(ola, "DELETE", "").hasStatus(204);
        request(ola, "DELETE", "").hasStatus(204);
        String tombstone = request(jan, "GET", "").hasStatus(200).body();
        assertTrue(tombstone.endsWith("\"deleted\":true}"), tombstone);
        assertFalse(tombstone.contains("hello"), tombstone);
        request(jan, "GET", "/reactions").hasStatus(200, "{\"reactions\":[]}");
        edit(ola, "{\"content\":\"x\"}").isRefused(404, "message_not_found");
        request(ola, "PUT", "/reactions/x").isRefused(404, "message_not_found");
        request(ola, "PUT", "/pin").isRefused(404, "message_not_found");
    }

    @Test
    void administrators_delete_messages_of_others() {
        request(ada, "DELETE", "").hasStatus(204);
    }

    @Test
    void members_add_and_remove_reactions() {
        for (int time = 0; time < 2; time++) {
            request(jan, "PUT", "/reactions/%F0%9F%91%8D").hasStatus(204);
            request(ola, "PUT", "/reactions/%f0%9f%91%8d").hasStatus(204);
        }
        request(ada, "GET", "/reactions")
                .hasJson(200, "{\"reactions\":[{\"emoji\":\"👍\",\"count\":2,\"user_ids\":[3,2]}]}");
        request(jan, "DELETE", "/reactions/%F0%9F%91%8D").hasStatus(204);
        request(jan, "DELETE", "/reactions/never").hasStatus(204);
        request(ola, "GET", "/reactions")
                .hasJson(200, "{\"reactions\":[{\"emoji\":\"👍\",\"count\":1,\"user_ids\":[2]}]}");
        request(ada, "PUT", "/reactions/x").isRefused(403, "not_a_member");
        request(ada, "DELETE", "/reactions/x").isRefused(403, "not_a_member");
    }

    @Test
    void a_message_has_at_most_20_different_reactions() {
        for (char emoji = 'a'; emoji < 'u'; emoji++) {
            request(jan, "PUT", "/reactions/" + emoji).hasStatus(204);
        }
        request(jan, "PUT", "/reactions/u").isRefused(409, "conflict");
        request(ola, "PUT", "/reactions/a").hasStatus(204);
    }

    @ParameterizedTest
    @CsvSource({
        "%2B1, +1",
        "+1, +1",
        "%3A%2B1%3A, :+1:",
        "a%2Fb, a/b",
        "%25, %",
        "%3B%29, ;)",
        "%F0%9F%91%A8%E2%80%8D%F0%9F%91%A9, \ud83d\udc68\u200d\ud83d\udc69",
        "%E2%9D%A4%EF%B8%8F, \u2764\ufe0f"
    })
    void an_emoji_in_the_path_is_decoded_as_utf_8(String encoded, String emoji) {
        request(jan, "PUT", "/reactions/" + encoded).hasStatus(204);
        request(jan, "GET", "/reactions")
                .hasJson(200, "{\"reactions\":[{\"emoji\":\"" + emoji + "\",\"count\":1,\"user_ids\":[3]}]}");
        request(jan, "DELETE", "/reactions/" + encoded).hasStatus(204);
        request(jan, "GET", "/reactions").hasStatus(200, "{\"reactions\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%FF",
                "%F0%9F%91",
                "%C0%80",
                "%ED%A0%BD%ED%B1%8D",
                "%EF%BF%BD",
                "%00",
                "%0A",
                "%20",
                "a%20b",
                "%E2%80%83",
                "123456789012345678901234567890123"
            })
    void rejects_an_invalid_emoji(String unusual) {
        request(jan, "PUT", "/reactions/" + unusual).isRefusedForField("emoji", "invalid");
        request(jan, "DELETE", "/reactions/" + unusual).isRefusedForField("emoji", "invalid");
    }

    @Test
    void members_pin_and_unpin_messages() {
        request(jan, "PUT", "/pin").hasStatus(204);
        request(ola, "PUT", "/pin").hasStatus(204);
        String pinned = request(ada, "GET", "").body();
        assertTrue(pinned.endsWith("\"pinned\":true}"), pinned);
        assertTrue(pinned.contains("\"revision\":4,"), pinned);
        request(ola, "DELETE", "/pin").hasStatus(204);
        request(ola, "DELETE", "/pin").hasStatus(204);
        assertFalse(request(ada, "GET", "").body().contains("pinned"));
        request(ada, "PUT", "/pin").isRefused(403, "not_a_member");
        request(ada, "DELETE", "/pin").isRefused(403, "not_a_member");
    }

    @ParameterizedTest
    @CsvSource({"PATCH, ''", "DELETE, ''", "PUT, /reactions/x", "DELETE, /reactions/x", "PUT, /pin", "DELETE, /pin"})
    void a_change_needs_an_existing_message_a_session_and_an_allowed_origin(String method, String below) {
        for (String path : new String[] {
            "1/messages/1073741827",
            "2/messages/1073749999",
            "2/messages/1073741825",
            "2/messages/x",
            "9/messages/-1",
            "9/messages/1073741825"
        }) {
            TestResponse reply = server.ask(method, "/rooms/" + path + below)
                    .json("{\"content\":\"x\"}")
                    .as(ola)
                    .send();
            reply.isRefused(404, path.startsWith("9") ? "room_not_found" : "message_not_found");
        }
        server.ask(method, HELLO + below).json("{\"content\":\"x\"}").send().isRefused(401, "unauthenticated");
        server.ask(method, HELLO + below)
                .json("{\"content\":\"x\"}")
                .as(ola)
                .with("Origin", "http://evil.test")
                .send()
                .isRefused(403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "'', POST, 'DELETE,GET,OPTIONS,PATCH'",
        "/reactions, PUT, 'GET,OPTIONS'",
        "/reactions/x, GET, 'DELETE,OPTIONS,PUT'",
        "/reactions/, PUT, 'GET,OPTIONS'",
        "/pin, GET, 'DELETE,OPTIONS,PUT'"
    })
    void other_methods_are_rejected_with_allow(String below, String method, String allowed) {
        TestResponse reply = request(ola, method, below).isRefused(405, "method_not_allowed");
        assertEquals(allowed, reply.allowed());
    }

    @Test
    void all_message_changes_share_one_rate_limit() {
        RestTestServer limited = RestTestServer.limited();
        String zoe = limited.signUp("zoe");
        limited.post("/rooms/1/messages", "{\"content\":\"x\"}").as(zoe).send().hasStatus(201);
        String message = "/rooms/1/messages/536870914";
        limited.ask("PUT", message + "/pin").as(zoe).send().hasStatus(204);
        List<TestRequest> more = List.of(
                limited.ask("PATCH", message).json("{\"content\":\"y\"}"),
                limited.ask("DELETE", message),
                limited.ask("PUT", message + "/reactions/x"),
                limited.ask("DELETE", message + "/reactions/x"),
                limited.ask("DELETE", message + "/pin"));
        more.forEach(change -> change.as(zoe).send().isRefused(429, "rate_limited", ",\"retry_after_ms\":9001"));
    }
}
