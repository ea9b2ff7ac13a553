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

final class AmendingTest {
    private static final String HELLO = "/rooms/2/messages/1073741827";

    private final Server server = Server.usual();
    private final String ada = server.signUp("ada");
    private final String ola = server.signUp("ola");
    private final String jan = server.signUp("jan");

    @BeforeEach
    void ola_says_hello_in_ops_where_jan_listens() {
        server.post("/rooms", "{\"name\":\"ops\"}").as(ola).send().is(201);
        server.post("/rooms/2/join").as(jan).send().is(204);
        server.post("/rooms/2/messages", "{\"content\":\"hello\"}")
                .as(ola)
                .send()
                .is(201);
    }

    private Reply edit(String who, String body) {
        return server.ask("PATCH", HELLO).json(body).as(who).send();
    }

    private Reply ask(String who, String method, String below) {
        return server.ask(method, HELLO + below).as(who).send();
    }

    @Test
    void an_author_edits() {
        Reply edited =
                edit(ola, "{\"content\":\" hello @jan \",\"revision\":3}").is(200);
        assertTrue(edited.body().contains("\"content\":\"hello @jan\""), edited.body());
        assertTrue(edited.body().contains("\"seq\":3,\"revision\":4,"), edited.body());
        assertTrue(edited.body().contains("\"mentions\":[3],\"edited_at\":"), edited.body());
        assertEquals(edited.body(), ask(ola, "GET", "").body());
        edit(ola, "{\"content\":\"hi\",\"revision\":3}").refuses(409, "edit_conflict");
        edit(ola, "{\"content\":\"hi\",\"revision\":4}").is(200);
        edit(ola, "{\"content\":\"hi all\",\"revision\":null}").is(200);
    }

    @Test
    void an_edit_is_refused_as_a_post_is() {
        edit(ola, "{}").refusesField("content", "missing");
        edit(ola, "{\"content\":\"x\",\"revision\":-1}").refusesField("revision", "invalid");
        edit(ola, "{\"content\":\"x\",\"revision\":\"3\"}").refusesField("revision", "invalid");
        edit(ola, "{\"content\":\"x\",\"revision\":1.5}").refusesField("revision", "invalid");
        edit(ola, "{\"content\":\" \"}").refuses(422, "content_empty");
        edit(ola, "{\"content\":\"" + "x".repeat(8_001) + "\"}").refuses(422, "content_too_long");
        edit(jan, "{\"content\":\"x\"}").refuses(403, "forbidden");
        edit(ada, "{\"content\":\"x\"}").refuses(403, "not_a_member");
    }

    @Test
    void what_is_deleted_says_nothing_and_bears_nothing() {
        ask(jan, "PUT", "/reactions/x").is(204);
        ask(jan, "DELETE", "").refuses(403, "forbidden");
        ask(ola, "DELETE", "").is(204);
        ask(ola, "DELETE", "").is(204);
        String tombstone = ask(jan, "GET", "").is(200).body();
        assertTrue(tombstone.endsWith("\"deleted\":true}"), tombstone);
        assertFalse(tombstone.contains("hello"), tombstone);
        ask(jan, "GET", "/reactions").is(200, "{\"reactions\":[]}");
        edit(ola, "{\"content\":\"x\"}").refuses(404, "message_not_found");
        ask(ola, "PUT", "/reactions/x").refuses(404, "message_not_found");
        ask(ola, "PUT", "/pin").refuses(404, "message_not_found");
    }

    @Test
    void administrators_delete_what_others_said() {
        ask(ada, "DELETE", "").is(204);
    }

    @Test
    void reactions_come_and_go() {
        for (int time = 0; time < 2; time++) {
            ask(jan, "PUT", "/reactions/%F0%9F%91%8D").is(204);
            ask(ola, "PUT", "/reactions/%f0%9f%91%8d").is(204);
        }
        ask(ada, "GET", "/reactions")
                .spells(200, "{\"reactions\":[{\"emoji\":\"👍\",\"count\":2,\"user_ids\":[3,2]}]}");
        ask(jan, "DELETE", "/reactions/%F0%9F%91%8D").is(204);
        ask(jan, "DELETE", "/reactions/never").is(204);
        ask(ola, "GET", "/reactions").spells(200, "{\"reactions\":[{\"emoji\":\"👍\",\"count\":1,\"user_ids\":[2]}]}");
        ask(ada, "PUT", "/reactions/x").refuses(403, "not_a_member");
        ask(ada, "DELETE", "/reactions/x").refuses(403, "not_a_member");
    }

    @Test
    void twenty_different_reactions_are_enough() {
        for (char emoji = 'a'; emoji < 'u'; emoji++) {
            ask(jan, "PUT", "/reactions/" + emoji).is(204);
        }
        ask(jan, "PUT", "/reactions/u").refuses(409, "conflict");
        ask(ola, "PUT", "/reactions/a").is(204);
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
    void an_emoji_is_read_as_utf_8(String spelled, String emoji) {
        ask(jan, "PUT", "/reactions/" + spelled).is(204);
        ask(jan, "GET", "/reactions")
                .spells(200, "{\"reactions\":[{\"emoji\":\"" + emoji + "\",\"count\":1,\"user_ids\":[3]}]}");
        ask(jan, "DELETE", "/reactions/" + spelled).is(204);
        ask(jan, "GET", "/reactions").is(200, "{\"reactions\":[]}");
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
    void what_is_no_emoji_is_told_so(String odd) {
        ask(jan, "PUT", "/reactions/" + odd).refusesField("emoji", "invalid");
        ask(jan, "DELETE", "/reactions/" + odd).refusesField("emoji", "invalid");
    }

    @Test
    void members_pin() {
        ask(jan, "PUT", "/pin").is(204);
        ask(ola, "PUT", "/pin").is(204);
        String pinned = ask(ada, "GET", "").body();
        assertTrue(pinned.endsWith("\"pinned\":true}"), pinned);
        assertTrue(pinned.contains("\"revision\":4,"), pinned);
        ask(ola, "DELETE", "/pin").is(204);
        ask(ola, "DELETE", "/pin").is(204);
        assertFalse(ask(ada, "GET", "").body().contains("pinned"));
        ask(ada, "PUT", "/pin").refuses(403, "not_a_member");
        ask(ada, "DELETE", "/pin").refuses(403, "not_a_member");
    }

    @ParameterizedTest
    @CsvSource({"PATCH, ''", "DELETE, ''", "PUT, /reactions/x", "DELETE, /reactions/x", "PUT, /pin", "DELETE, /pin"})
    void only_a_message_of_the_room_is_changed(String method, String below) {
        for (String place : new String[] {
            "1/messages/1073741827",
            "2/messages/1073749999",
            "2/messages/1073741825",
            "2/messages/x",
            "9/messages/-1",
            "9/messages/1073741825"
        }) {
            Reply reply = server.ask(method, "/rooms/" + place + below)
                    .json("{\"content\":\"x\"}")
                    .as(ola)
                    .send();
            reply.refuses(404, place.startsWith("9") ? "room_not_found" : "message_not_found");
        }
        server.ask(method, HELLO + below).json("{\"content\":\"x\"}").send().refuses(401, "unauthenticated");
        server.ask(method, HELLO + below)
                .json("{\"content\":\"x\"}")
                .as(ola)
                .with("Origin", "http://evil.test")
                .send()
                .refuses(403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "'', POST, 'DELETE,GET,OPTIONS,PATCH'",
        "/reactions, PUT, 'GET,OPTIONS'",
        "/reactions/x, GET, 'DELETE,OPTIONS,PUT'",
        "/reactions/, PUT, 'GET,OPTIONS'",
        "/pin, GET, 'DELETE,OPTIONS,PUT'"
    })
    void another_method_is_told_those_that_are_taken(String below, String method, String allowed) {
        Reply reply = ask(ola, method, below).refuses(405, "method_not_allowed");
        assertEquals(allowed, reply.allowed());
    }

    @Test
    void all_changes_of_messages_count_together() {
        Server limited = Server.limited();
        String zoe = limited.signUp("zoe");
        limited.post("/rooms/1/messages", "{\"content\":\"x\"}").as(zoe).send().is(201);
        String message = "/rooms/1/messages/536870914";
        limited.ask("PUT", message + "/pin").as(zoe).send().is(204);
        List<Asking> more = List.of(
                limited.ask("PATCH", message).json("{\"content\":\"y\"}"),
                limited.ask("DELETE", message),
                limited.ask("PUT", message + "/reactions/x"),
                limited.ask("DELETE", message + "/reactions/x"),
                limited.ask("DELETE", message + "/pin"));
        more.forEach(change -> change.as(zoe).send().refuses(429, "rate_limited", ",\"retry_after_ms\":9001"));
    }
}
