package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MalformedBodiesTest {
    private final RestTestServer server = RestTestServer.create();
    private final String ola = server.signUp("ola");

    private TestResponse post(byte[] body) {
        TestResponse reply = server.post("/rooms/1/messages")
                .bytes(body)
                .with("Content-Type", "application/json")
                .as(ola)
                .send();
        for (String secret : List.of("jackson", "java", "Exception", "chat.", "line:", "Unexpected", "NewMessage")) {
            assertFalse(reply.body().contains(secret), reply.body());
        }
        return reply;
    }

    private TestResponse post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> bodies() {
        return List.of(
                "",
                " ",
                "null",
                "true",
                "7",
                "\"\"",
                "\"content\"",
                "[]",
                "[{\"content\":\"x\"}]",
                "{",
                "{\"content\"",
                "{\"content\":\"x\"",
                "{\"content\":\"x",
                "{\"content\":\"x\"}}",
                "{\"content\":\"x\"} {\"content\":\"y\"}",
                "{\"content\":\"x\"} garbage",
                "{content:\"x\"}",
                "{'content':'x'}",
                "{\"content\":\"x\",}",
                "{\"content\":\"a\nb\"}",
                "{\"content\":\"\\x\"}",
                "{\"content\":NaN}",
                "{\"content\":123456789012345678901234567890}",
                "{\"content\":\"x\",\"content\":\"y\"}",
                "{\"content\":\"x\",\"n\":" + "9".repeat(100_000 / 2) + "}",
                "{\"content\":\"x\",\"n\":" + "[".repeat(30) + "]".repeat(30) + "}",
                "[".repeat(60_000),
                "{\"a\":".repeat(10_000),
                "<message>x</message>",
                "content=x",
                "\u0000");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void refuses_malformed_bodies_without_parser_details(String body) {
        TestResponse reply = post(body).hasStatus(400);
        assertTrue(reply.body().contains("\"code\":\"bad_request\""), reply.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"content\":7}|content",
                "{\"content\":7.5}|content",
                "{\"content\":true}|content",
                "{\"content\":{}}|content",
                "{\"content\":[\"x\"]}|content",
                "{\"content\":\"x\",\"client_id\":7}|client_id",
                "{\"content\":\"x\",\"reply_to\":\"7\"}|reply_to",
                "{\"content\":\"x\",\"reply_to\":1.5}|reply_to",
                "{\"content\":\"x\",\"reply_to\":99999999999999999999}|reply_to"
            })
    void a_field_of_the_wrong_type_is_named(String body, String field) {
        post(body).isRefusedForField(field, "invalid");
    }

    @Test
    void broken_utf_8_and_other_encodings_are_refused() {
        post(new byte[] {'{', '"', 'c', '"', ':', '"', (byte) 0xc3, '"', '}'}).isRefused(400, "bad_request");
        post(new byte[] {'{', '"', 'c', '"', ':', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', '}'})
                .isRefused(400, "bad_request");
        post(new byte[] {'{', '"', 'c', '"', ':', '"', (byte) 0xc0, (byte) 0x80, '"', '}'})
                .isRefused(400, "bad_request");
        post("{\"content\":\"x\"}".getBytes(StandardCharsets.UTF_16)).hasStatus(400);
        post("{\"content\":\"x\"}".getBytes(StandardCharsets.UTF_16LE)).hasStatus(400);
    }

    @Test
    void refuses_a_body_over_the_size_limit() {
        post("{\"content\":\"" + "x".repeat(RestTestServer.MAX_BODY) + "\"}").isRefused(413, "payload_too_large");
        post(" ".repeat(RestTestServer.MAX_BODY + 1)).isRefused(413, "payload_too_large");
        post("{\"content\":\"x\"}" + " ".repeat(RestTestServer.MAX_BODY - 15)).hasStatus(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "application/octet-stream",
                "*/*"
            })
    void refuses_other_content_types(String type) {
        server.post("/login")
                .bytes("{}".getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", type)
                .send()
                .isRefused(415, "unsupported_media_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "application/", ";", "a/b/c", "application/json; charset"})
    void a_malformed_content_type_is_refused(String type) {
        TestResponse reply = server.post("/login")
                .bytes("{}".getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", type)
                .send();
        assertTrue(reply.status() == 400 || reply.status() == 415, "was " + reply.status());
        assertTrue(reply.body().contains("\"code\":"), "no problem");
    }

    @Test
    void refuses_a_body_without_a_content_type() {
        server.post("/login")
                .bytes("{\"username\":\"ola\",\"password\":\"correct horse\"}".getBytes(StandardCharsets.UTF_8))
                .send()
                .isRefused(415, "unsupported_media_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=utf-8", "application/json; charset=UTF-8", "Application/JSON"})
    void accepts_variants_of_the_json_content_type(String type) {
        server.post("/login")
                .bytes("{\"username\":\"ola\",\"password\":\"correct horse\"}".getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", type)
                .send()
                .hasStatus(200);
    }

    @Test
    void a_truncated_body_is_refused() {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[] {'{'}), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset by peer");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        });
        TestResponse reply = server.post("/login")
                .body(broken)
                .with("Content-Type", "application/json")
                .send()
                .isRefused(400, "bad_request");
        assertFalse(reply.body().contains("reset"), reply.body());
    }

    @Test
    void other_endpoints_refuse_malformed_bodies() {
        for (String path : List.of("/register", "/login", "/rooms")) {
            server.post(path, "null").as(ola).send().isRefused(400, "bad_request");
            server.post(path, "").as(ola).send().isRefused(400, "bad_request");
            server.post(path, "{\"username\":7,\"name\":7}").as(ola).send().hasStatus(400);
        }
        server.post("/rooms/1/messages", "{\"content\":\"x\"}").as(ola).send().hasStatus(201);
        for (String path : List.of("/rooms/1", "/rooms/1/messages/536870914", "/rooms/1/read")) {
            String method = path.endsWith("read") ? "PUT" : "PATCH";
            for (String body : List.of("", "null", "[]", "{", "{}{}", "{\"content\":7,\"name\":7,\"seq\":\"7\"}")) {
                server.ask(method, path).json(body).as(ola).send().isRefusedWith(400, "bad_request");
            }
            TestRequest plain = server.ask(method, path).bytes(new byte[] {'{', '}'});
            plain.with("Content-Type", "text/plain").as(ola).send().isRefused(415, "unsupported_media_type");
            String tooMuch = " ".repeat(RestTestServer.MAX_BODY + 1);
            server.ask(method, path).json(tooMuch).as(ola).send().isRefused(413, "payload_too_large");
        }
    }
}
