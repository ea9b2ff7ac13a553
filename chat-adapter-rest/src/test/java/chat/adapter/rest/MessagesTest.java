package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessagesTest {
    private static final String JOINED = "{\"id\":536870913,\"room_id\":1,\"seq\":1,\"revision\":1,\"kind\":\"joined\","
            + "\"user_id\":1,\"username\":\"ola\",\"timestamp\":\"2026-11-24T12:00:00Z\"}";
    private static final String HELLO = "{\"id\":536870914,\"room_id\":1,\"seq\":2,\"revision\":2,\"user_id\":1,"
            + "\"username\":\"ola\",\"content\":\"hello żółw\",\"timestamp\":\"2026-11-24T12:00:00Z\","
            + "\"client_id\":\"a-1\"}";

    private final RestTestServer server = RestTestServer.create();
    private final String ola = server.signUp("ola");
    private TestResponse posted = post("{\"content\":\" hello żółw \",\"client_id\":\"a-1\",\"mood\":\"good\"}");

    private TestResponse post(String json) {
        return server.post("/rooms/1/messages", json).as(ola).send();
    }

    private TestResponse read(String query) {
        return server.get("/rooms/1/messages" + query).as(ola).send();
    }

    @BeforeEach
    void post_the_first_message() {
        posted.hasStatus(201, HELLO);
    }

    @Test
    void the_location_of_a_message_is_correct() {
        assertEquals("/rooms/1/messages/536870914", posted.header("Location"));
        server.get("/rooms/1/messages/536870914").as(ola).send().hasStatus(200, HELLO);
    }

    @Test
    void repeating_a_client_id_returns_the_first_result() {
        TestResponse again = post("{\"content\":\"hello żółw\",\"client_id\":\"a-1\"}");
        again.hasStatus(200, HELLO);
        assertNull(again.header("Location"));
        post("{\"content\":\"something else\",\"client_id\":\"a-1\"}").isRefused(409, "idempotency_conflict");
    }

    @Test
    void refuses_an_invalid_message() {
        post("{}").isRefusedForField("content", "missing");
        post("{\"content\":null}").isRefusedForField("content", "missing");
        post("{\"content\":\" \\n \"}").isRefused(422, "content_empty");
        post("{\"content\":\"" + "x".repeat(8_001) + "\"}").isRefused(422, "content_too_long");
        post("{\"content\":\"\\ud800\"}").isRefusedForField("content", "invalid");
        post("{\"content\":\"x\",\"client_id\":\"a b\"}").isRefusedForField("client_id", "invalid");
    }

    @Test
    void only_members_post() {
        server.post("/rooms", "{\"name\":\"ops\"}").as(ola).send();
        String jan = server.signUp("jan");
        server.post("/rooms/2/messages", "{\"content\":\"let me in\"}")
                .as(jan)
                .send()
                .isRefused(403, "not_a_member");
        server.get("/rooms/2/messages").as(jan).send().hasStatus(200);
        server.post("/rooms/9/messages", "{\"content\":\"x\"}").as(jan).send().isRefused(404, "room_not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "0",
                "536870999",
                "1073741826",
                "abc",
                "-1",
                "999999999999999999",
                "9999999999999999999999999999999999999999"
            })
    void an_unknown_message_id_is_not_found(String id) {
        server.get("/rooms/1/messages/" + id).as(ola).send().isRefused(404, "message_not_found");
        server.get("/rooms/9/messages/" + id).as(ola).send().hasStatus(404);
    }

    @Test
    void reads_the_newest_page_by_default() {
        read("").hasStatus(
                        200,
                        "{\"messages\":[" + JOINED + "," + HELLO
                                + "],\"replied\":[],\"has_more\":false,\"revision\":2}");
        read("?limit=1")
                .hasStatus(200, "{\"messages\":[" + HELLO + "],\"replied\":[],\"has_more\":true,\"revision\":2}");
    }

    @Test
    void tells_a_client_that_its_newest_page_is_current() {
        TestResponse first = read("?limit=2").hasStatus(200);
        String tag = String.valueOf(first.header("ETag"));
        assertEquals("private, no-cache", first.header("Cache-Control"));
        assertTrue(tag.matches("\"[0-9a-f]{64}\""), tag);
        TestResponse current = server.get("/rooms/1/messages?limit=2")
                .as(ola)
                .with("If-None-Match", tag)
                .send()
                .hasStatus(304);
        assertEquals(0, current.bytes().length);
        assertEquals(tag, current.header("ETag"));
        assertEquals("private, no-cache", current.header("Cache-Control"));
        post("{\"content\":\"news\"}");
        TestResponse changed = server.get("/rooms/1/messages?limit=2")
                .as(ola)
                .with("If-None-Match", tag)
                .send()
                .hasStatus(200);
        assertNotEquals(tag, changed.header("ETag"));
        assertNull(read("?before=2").header("ETag"));
        assertEquals("no-store", read("?before=2").header("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "\"", "W/", ",", "\"a\",,\"b\""})
    void a_malformed_entity_tag_is_ignored(String tag) {
        server.get("/rooms/1/messages")
                .as(ola)
                .with("If-None-Match", tag)
                .with("If-Match", tag)
                .send()
                .hasStatus(200);
    }

    @Test
    void finds_its_tag_in_a_list_and_in_its_weak_form() {
        String tag = String.valueOf(read("").header("ETag"));
        for (String tags : List.of("\"a\", " + tag, "\"a\",," + tag + ",\"b\"", "W/" + tag, "*")) {
            server.get("/rooms/1/messages")
                    .as(ola)
                    .with("If-None-Match", tags)
                    .send()
                    .hasStatus(304);
        }
    }

    @Test
    void a_page_has_a_length_whatever_its_size() {
        post("{\"content\":\"" + "x".repeat(7_000) + "\"}");
        post("{\"content\":\"" + "y".repeat(7_000) + "\"}");
        for (String query : List.of("?limit=1", "?limit=2", "?before=4")) {
            TestResponse page = read(query);
            assertEquals(String.valueOf(page.bytes().length), page.header("Content-Length"));
        }
    }

    @Test
    void a_known_tag_shows_nothing_of_a_hidden_room() {
        server.post("/rooms", "{\"name\":\"secret\",\"visibility\":\"private\"}")
                .as(ola)
                .send()
                .hasStatus(201);
        String jan = server.signUp("jan");
        server.ask("PUT", "/rooms/2/members/2")
                .json("{\"role\":\"member\"}")
                .as(ola)
                .send()
                .hasStatus(204);
        String tag = String.valueOf(
                server.get("/rooms/2/messages").as(jan).send().hasStatus(200).header("ETag"));
        server.ask("DELETE", "/rooms/2/members/2").as(ola).send().hasStatus(204);
        server.get("/rooms/2/messages")
                .as(jan)
                .with("If-None-Match", tag)
                .send()
                .isRefused(404, "room_not_found");
        server.get("/rooms/2/messages").with("If-None-Match", tag).send().isRefused(401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({
        "before=3, '1,2'",
        "before=2, '1'",
        "before=1, ''",
        "before=0, ''",
        "before=999999999999999999, '3,4'",
        "after=0, '1,2'",
        "after=3, '4'",
        "after=4, ''",
        "after=999999999999999999, ''",
        "around=2, '1,2'",
        "around=3, '2,3'"
    })
    void pages_by_seq(String cursor, String seqs) {
        post("{\"content\":\"three\"}");
        post("{\"content\":\"four\"}");
        String body = read("?limit=2&" + cursor).hasStatus(200).body();
        StringBuilder found = new StringBuilder();
        Pattern.compile("\"seq\":(\\d+)")
                .matcher(body)
                .results()
                .forEach(row -> found.append(found.isEmpty() ? "" : ",").append(row.group(1)));
        assertEquals(seqs, found.toString(), body);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=201, limit",
        "limit=999999999999999999, limit",
        "limit=9999999999999999999999, limit",
        "limit=, limit",
        "limit, limit",
        "limit=-1, limit",
        "limit=1.5, limit",
        "limit=1&limit=2, limit",
        "before=x, before",
        "before=-1, before",
        "before=%FF, before",
        "after=%20, after",
        "around=, around",
        "before=9999999999999999999, before",
        "before=1&after=1, after",
        "before=1&around=1, around",
        "after=1&around=1, around"
    })
    void rejects_invalid_query_parameters(String query, String field) {
        read("?" + query).isRefusedForField(field, "invalid");
    }

    @Test
    void accepts_a_limit_of_200_and_unknown_parameters() {
        read("?limit=200").hasStatus(200);
        read("?limit=200&unknown=1").hasStatus(200);
    }

    @Test
    void sends_are_rate_limited_but_repeats_and_refused_messages_do_not_count() {
        RestTestServer limited = RestTestServer.limited(2);
        String jan = limited.signUp("jan");
        String once = "{\"content\":\"x\",\"client_id\":\"a\"}";
        limited.post("/rooms/1/messages", once).as(jan).send().hasStatus(201);
        for (int time = 0; time < 3; time++) {
            limited.post("/rooms/1/messages", once).as(jan).send().hasStatus(200);
            limited.post("/rooms/9/messages", once).as(jan).send().hasStatus(404);
        }
        limited.post("/rooms/1/messages", "{\"content\":\"y\"}").as(jan).send().hasStatus(201);
        limited.post("/rooms/1/messages", "{\"content\":\"z\"}")
                .as(jan)
                .send()
                .isRefused(429, "rate_limited", ",\"retry_after_ms\":9001");
    }
}
