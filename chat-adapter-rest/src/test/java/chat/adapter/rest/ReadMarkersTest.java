package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadMarkersTest {
    private final RestTestServer server = RestTestServer.create();
    private final String ola = server.signUp("ola");
    private final String jan = server.signUp("jan");

    @BeforeEach
    void post_three_messages() {
        post("{\"content\":\"one\"}");
        post("{\"content\":\"two @jan\"}");
        post("{\"content\":\"three\",\"reply_to\":536870915}");
    }

    private void post(String json) {
        server.post("/rooms/1/messages", json).as(ola).send().hasStatus(201);
    }

    private TestResponse read(String json) {
        return server.ask("PUT", "/rooms/1/read").json(json).as(jan).send();
    }

    private TestResponse changes(String query) {
        return server.get("/rooms/1/changes" + query).as(jan).send();
    }

    private void assertCounts(long lastRead, int unread, int mentions) {
        String body = server.get("/rooms/1").as(jan).send().hasStatus(200).body();
        String end = "\"last_read_seq\":" + lastRead + ",\"unread\":" + unread + ",\"mentions\":" + mentions + "}";
        assertTrue(body.endsWith(end), body);
    }

    @Test
    void marks_messages_as_read_and_as_unread_again() {
        assertCounts(2, 3, 1);
        read("{\"seq\":4}").hasStatus(204);
        assertCounts(4, 1, 0);
        read("{\"seq\":3}").hasStatus(204);
        assertCounts(4, 1, 0);
        read("{\"seq\":9007199254740991,\"unread_from\":null}").hasStatus(204);
        assertCounts(5, 0, 0);
        read("{\"unread_from\":4}").hasStatus(204);
        assertCounts(3, 2, 1);
        read("{\"unread_from\":0}").hasStatus(204);
        assertCounts(0, 3, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|seq|missing",
                "{\"seq\":null}|seq|missing",
                "{\"seq\":1,\"unread_from\":1}|unread_from|invalid",
                "{\"seq\":-1}|seq|invalid",
                "{\"unread_from\":-1}|unread_from|invalid",
                "{\"seq\":\"1\"}|seq|invalid",
                "{\"seq\":1.5}|seq|invalid",
                "{\"unread_from\":true}|unread_from|invalid",
                "{\"seq\":99999999999999999999}|seq|invalid"
            })
    void rejects_an_invalid_read_position(String body, String field, String problem) {
        read(body).isRefusedForField(field, problem);
    }

    @Test
    void only_members_move_their_read_marker() {
        server.post("/rooms", "{\"name\":\"ops\"}").as(ola).send().hasStatus(201);
        server.ask("PUT", "/rooms/2/read").json("{\"seq\":1}").as(jan).send().isRefused(403, "not_a_member");
        server.ask("PUT", "/rooms/2/read")
                .json("{\"unread_from\":1}")
                .as(jan)
                .send()
                .isRefused(403, "not_a_member");
        server.ask("PUT", "/rooms/9/read").json("{\"seq\":1}").as(jan).send().isRefused(404, "room_not_found");
        server.ask("PUT", "/rooms/1/read").json("{\"seq\":1}").send().isRefused(401, "unauthenticated");
        TestResponse reply = server.get("/rooms/1/read").as(jan).send().isRefused(405, "method_not_allowed");
        assertEquals("OPTIONS,PUT", reply.allowed());
    }

    @Test
    void changes_contain_each_row_once_by_revision() {
        server.ask("PUT", "/rooms/1/messages/536870915/pin").as(jan).send().hasStatus(204);
        String body = changes("?since=3").hasStatus(200).body();
        assertTrue(body.startsWith("{\"epoch\":\"e7f3\",\"revision\":6,\"more\":false,\"messages\":["), body);
        assertEquals("4,5,6", numbers(body, "revision", 1));
        assertEquals("4,5,3", numbers(body, "seq", 0));
        changes("?since=6").hasStatus(200, "{\"epoch\":\"e7f3\",\"revision\":6,\"more\":false,\"messages\":[]}");
    }

    @Test
    void changes_come_in_parts_of_200_revisions() {
        for (int i = 0; i < 200; i++) {
            post("{\"content\":\"more\"}");
        }
        String first = changes("?since=0").hasStatus(200).body();
        assertTrue(first.startsWith("{\"epoch\":\"e7f3\",\"revision\":200,\"more\":true,"), first);
        assertEquals(range(1, 200), numbers(first, "revision", 1));
        String rest = changes("?since=200").hasStatus(200).body();
        assertTrue(rest.startsWith("{\"epoch\":\"e7f3\",\"revision\":205,\"more\":false,"), rest);
        assertEquals(range(201, 205), numbers(rest, "revision", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "999999999999999999"})
    void changes_since_a_revision_beyond_the_head_return_a_reset(String since) {
        changes("?since=" + since)
                .hasStatus(200, "{\"epoch\":\"e7f3\",\"revision\":5,\"more\":false,\"reset\":true,\"messages\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "'', missing",
        "?sinc=1, missing",
        "?since=, invalid",
        "?since, invalid",
        "?since=-1, invalid",
        "?since=%2B1, invalid",
        "?since=1.0, invalid",
        "?since=x, invalid",
        "?since=%FF, invalid",
        "?since=1&since=1, invalid",
        "?since=9999999999999999999, invalid"
    })
    void changes_require_a_valid_since_parameter(String query, String problem) {
        changes(query).isRefusedForField("since", problem);
    }

    @Test
    void changes_require_a_session_and_a_visible_room() {
        server.get("/rooms/9/changes?since=0").as(jan).send().isRefused(404, "room_not_found");
        server.get("/rooms/1/changes?since=0").send().isRefused(401, "unauthenticated");
        TestResponse reply = server.post("/rooms/1/changes").as(jan).send().isRefused(405, "method_not_allowed");
        assertEquals("GET,OPTIONS", reply.allowed());
    }

    @Test
    void a_page_contains_the_messages_that_its_replies_refer_to() {
        String page = server.get("/rooms/1/messages?limit=1")
                .as(jan)
                .send()
                .hasStatus(200)
                .body();
        String answered =
                server.get("/rooms/1/messages/536870915").as(jan).send().body();
        assertTrue(answered.contains("\"content\":\"one\""), answered);
        assertTrue(page.contains("\"reply_to\":536870915}],\"replied\":[" + answered + "],\"has_more\":true"), page);
    }

    @ParameterizedTest
    @ValueSource(longs = {536870913, 536870999, 1073741825, 0, -1, Long.MAX_VALUE})
    void a_reply_to_an_invalid_message_is_refused(long id) {
        server.post("/rooms", "{\"name\":\"ops\"}").as(ola).send().hasStatus(201);
        server.post("/rooms/1/messages", "{\"content\":\"x\",\"reply_to\":" + id + "}")
                .as(jan)
                .send()
                .isRefused(404, "message_not_found");
    }

    private static String range(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    private static String numbers(String body, String field, int skipped) {
        return String.join(
                ",",
                Pattern.compile("\"" + field + "\":(\\d+)")
                        .matcher(body)
                        .results()
                        .skip(skipped)
                        .map(found -> found.group(1))
                        .toList());
    }
}
