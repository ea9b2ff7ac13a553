package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Parley looks like on an ordinary morning. With {@code -Dparley.pictures=true} the README's pictures are renewed. */
class PicturesIT extends Story {
    private static final Path FOLDER =
            Boolean.getBoolean("parley.pictures") ? Path.of("..", "docs", "images") : SCREENSHOTS.resolve("pictures");
    private static final String LAST = "Looks right to me. Tagging after lunch then.";

    private long room;

    @Test
    void an_ordinary_morning() {
        Person nela = aTeamAtWork();
        for (Screen screen : Screen.values()) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                String name = (screen + "-" + scheme).toLowerCase(Locale.ROOT);
                Window window = window(name, screen, scheme).visit("/r/" + room);
                assertThat(window.field("Username")).isFocused();
                if (screen == Screen.DESKTOP && scheme == ColorScheme.LIGHT) {
                    window.photograph(FOLDER.resolve("sign-in.png"));
                }
                window.photograph(SCREENSHOTS.resolve("sign-in-" + name + ".png"));
                window.signIn(nela.name, Window.PASSWORD).isIn("release-2-0").sees(LAST);
                window.photograph(FOLDER.resolve(name + ".png"));
                if (screen == Screen.PHONE) {
                    window.page().getByLabel("Back to rooms").click();
                    assertThat(window.inList("release-2-0")).isVisible();
                    window.photograph(SCREENSHOTS.resolve("rooms-" + name + ".png"));
                }
            }
        }
    }

    private Person aTeamAtWork() {
        Person nela = Person.register(server, "Nela");
        Person amara = Person.register(server, "Amara");
        Person zofia = Person.register(server, "Zofia");
        Person kenji = Person.register(server, "Kenji");
        Map<String, String> release = Map.of("name", "release-2-0", "topic", "Cut on Thursday. Blockers only.");
        room = nela.expect(201, "POST", "/rooms", release).get("id").asLong();
        List.of("backend", "random").forEach(nela::createRoom);
        nela.expect(201, "POST", "/rooms", Map.of("name", "hiring", "visibility", "private"));
        called(nela, "Nela Brandt", "");
        called(amara, "Amara Okafor", "");
        called(zofia, "Zofia Wrona", "until Thursday");
        called(kenji, "Kenji Mori", "");
        elsewhere(amara, nela.createRoom("ops"), "@Nela, the new disk is in. May I take the old one out?");
        elsewhere(zofia, nela.createRoom("design"), "The second draft is up.");
        join(amara);
        JsonNode cache =
                amara.post(room, "Cache moved to the new disk at 10:12. p99 is down from 210 to 64 ms and flat since.");
        amara.post(room, "I will keep an eye on it over lunch.");
        react(nela, cache, "\uD83C\uDF89");
        join(zofia);
        react(zofia, cache, "\uD83C\uDF89");
        JsonNode question = zofia.post(room, """
                @Nela, could you look at the retry path before we tag? The client resends with the same id, so the second try \
                has to come back as a duplicate and nothing else. I went through the three cases I know of: the answer \
                is lost on its way back, the connection breaks after the commit, and the tab is reloaded while the \
                message waits. In each of them the room ends up with one message.""");
        join(kenji);
        answer(kenji, question, "Tested with the network cable pulled mid-send. One message, one ack, in order.");
        react(kenji, cache, "\uD83D\uDC40");
        kenji.post(room, "The list of checks is at https://docs.example.org/release-2-0/checks");
        nela.post(room, LAST);
        alone(kenji, nela).post("Shall I draft the announcement?");
        alone(amara, nela);
        amara.listen();
        kenji.listen().sendFrame(Map.of("type", "presence", "state", "busy"));
        return nela;
    }

    private static void called(Person person, String name, String status) {
        person.expect(200, "PATCH", "/me", Map.of("name", name, "status", status));
    }

    private record Alone(Person person, long room) {
        void post(String content) {
            person.post(room, content);
        }
    }

    private static Alone alone(Person person, Person other) {
        List<Long> ids = List.of(other.get("/me").get("id").asLong());
        JsonNode both = Person.answer(person.send("POST", "/direct", Map.of("user_ids", ids)));
        return new Alone(person, both.get("id").asLong());
    }

    private static void elsewhere(Person person, long other, String content) {
        person.expect(204, "POST", "/rooms/" + other + "/join", null);
        person.post(other, content);
    }

    private void answer(Person person, JsonNode question, String content) {
        Map<String, Object> reply = Map.of("content", content, "reply_to", question.get("id"));
        person.expect(201, "POST", "/rooms/" + room + "/messages", reply);
    }

    private void react(Person person, JsonNode message, String emoji) {
        String path = "/rooms/" + room + "/messages/" + message.get("id") + "/reactions/";
        person.expect(204, "PUT", path + URLEncoder.encode(emoji, StandardCharsets.UTF_8), null);
    }

    private void join(Person person) {
        person.expect(204, "POST", "/rooms/" + room + "/join", null);
    }
}
