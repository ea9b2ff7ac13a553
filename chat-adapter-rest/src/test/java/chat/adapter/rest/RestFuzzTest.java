package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RestFuzzTest {
    private static final int TIMES = 1_500;

    private final Random random = new Random(20_261_124);
    private final RestTestServer server = RestTestServer.create();
    private final String ola = server.signUp("ola");

    @Test
    void random_bodies_cause_no_server_error() {
        List<String> good = List.of(
                "{\"username\":\"ola\",\"password\":\"correct horse\"}",
                "{\"name\":\"żółw\",\"topic\":\"\\u00e9\\ud83d\\ude00\",\"visibility\":\"public\"}",
                "{\"content\":\"hello\",\"client_id\":\"a-1\",\"reply_to\":null,\"x\":[1,2.5e3,{\"y\":true}]}");
        List<String> paths = List.of("/register", "/login", "/rooms", "/rooms/1/messages");
        for (int time = 0; time < TIMES; time++) {
            byte[] body = damaged(any(good).getBytes(StandardCharsets.UTF_8));
            String path = any(paths);
            TestResponse reply = server.post(path)
                    .bytes(body)
                    .with("Content-Type", "application/json")
                    .as(path.equals("/login") ? "" : ola)
                    .send();
            assertTrue(reply.status() < 500, () -> path + " " + new String(body, StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void random_paths_and_headers_cause_no_server_error() {
        List<String> good = List.of("1", "536870913", "public", "50", "parley_session=" + "0".repeat(43), "W/\"a\"");
        List<String> routes = List.of(
                "/rooms/@",
                "/rooms/1/messages/@",
                "/rooms/1/messages?before=@",
                "/rooms/1/messages/@/reactions",
                "/rooms/1/changes?since=@",
                "/rooms?scope=@",
                "/ws/@",
                "/assets/@");
        List<String> headers =
                List.of("Cookie", "Origin", "Host", "Accept", "Accept-Encoding", "If-None-Match", "Content-Type");
        for (int time = 0; time < TIMES; time++) {
            String unusual =
                    new String(damaged(any(good).getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1);
            String path = any(routes).replace("@", URLEncoder.encode(unusual, StandardCharsets.UTF_8));
            String header = any(headers);
            TestResponse reply = server.get(path).as(ola).with(header, unusual).send();
            assertTrue(reply.status() < 500, () -> path + " " + header + ": " + unusual);
        }
    }

    @Test
    void random_emoji_are_accepted_or_refused() {
        server.post("/rooms/1/messages", "{\"content\":\"x\"}").as(ola).send().hasStatus(201);
        for (int time = 0; time < TIMES; time++) {
            byte[] unusual = damaged("\ud83d\udc68\u200d\ud83d\udc69 a+/\u0000\ufe0f".getBytes(StandardCharsets.UTF_8));
            StringBuilder path = new StringBuilder("/rooms/1/messages/536870914/reactions/x");
            for (byte one : unusual) {
                path.append(String.format("%%%02x", one));
            }
            TestResponse reply = server.ask(any(List.of("PUT", "DELETE")), path.toString())
                    .as(ola)
                    .send();
            assertTrue(List.of(204, 400, 409).contains(reply.status()), () -> path + " " + reply.status());
        }
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private byte[] damaged(byte[] bytes) {
        int cut = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
        byte[] damaged = Arrays.copyOf(bytes, cut);
        for (int changes = random.nextInt(4); changes > 0 && cut > 0; changes--) {
            damaged[random.nextInt(cut)] = (byte) random.nextInt(256);
        }
        return damaged;
    }
}
