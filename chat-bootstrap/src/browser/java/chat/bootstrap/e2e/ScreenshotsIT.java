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

/** Takes screenshots of a team's conversation; {@code -Dparley.pictures=true} replaces the README's pictures. */
class ScreenshotsIT extends BrowserTest {
    private static final Path FOLDER =
            Boolean.getBoolean("parley.pictures") ? Path.of("..", "docs", "images") : SCREENSHOTS.resolve("pictures");
    private static final String LAST = "Looks right to me. Tagging after lunch then.";

    private long room;

    @Test
    void takes_screenshots_on_each_screen_in_light_and_dark() {
        TestUser nela = createTeam();
        for (ScreenSize screen : ScreenSize.values()) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                String name = (screen + "-" + scheme).toLowerCase(Locale.ROOT);
                BrowserWindow window = openWindow(name, screen, scheme).visit("/r/" + room);
                assertThat(window.field("Username")).isFocused();
                if (screen == ScreenSize.DESKTOP && scheme == ColorScheme.LIGHT) {
                    window.screenshot(FOLDER.resolve("sign-in.png"));
                }
                window.screenshot(SCREENSHOTS.resolve("sign-in-" + name + ".png"));
                window.signIn(nela.name, BrowserWindow.PASSWORD)
                        .assertInRoom("release-2-0")
                        .assertShows(LAST);
                window.screenshot(FOLDER.resolve(name + ".png"));
                if (screen == ScreenSize.PHONE) {
                    window.page().getByLabel("Back to rooms").click();
                    assertThat(window.roomLink("release-2-0")).isVisible();
                    window.screenshot(SCREENSHOTS.resolve("rooms-" + name + ".png"));
                }
            }
        }
    }

    private TestUser createTeam() {
        TestUser nela = TestUser.register(server, "Nela");
        TestUser amara = TestUser.register(server, "Amara");
        TestUser zofia = TestUser.register(server, "Zofia");
        TestUser kenji = TestUser.register(server, "Kenji");
        Map<String, String> release = Map.of("name", "release-2-0", "topic", "Cut on Thursday. Blockers only.");
        room = nela.expect(201, "POST", "/rooms", release).get("id").asLong();
        List.of("backend", "random").forEach(nela::createRoom);
        nela.expect(201, "POST", "/rooms", Map.of("name", "hiring", "visibility", "private"));
        setProfile(nela, "Nela Brandt", "");
        setProfile(amara, "Amara Okafor", "");
        setProfile(zofia, "Zofia Wrona", "until Thursday");
        setProfile(kenji, "Kenji Mori", "");
        joinAndPost(amara, nela.createRoom("ops"), "@Nela, the new disk is in. May I take the old one out?");
        joinAndPost(zofia, nela.createRoom("design"), "The second draft is up.");
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
        openDirectChat(kenji, nela).post("Shall I draft the announcement?");
        openDirectChat(amara, nela);
        amara.openSocket();
        kenji.openSocket().sendFrame(Map.of("type", "presence", "state", "busy"));
        return nela;
    }

    private static void setProfile(TestUser user, String name, String status) {
        user.expect(200, "PATCH", "/me", Map.of("name", name, "status", status));
    }

    private record DirectChat(TestUser user, long room) {
        void post(String content) {
            user.post(room, content);
        }
    }

    private static DirectChat openDirectChat(TestUser user, TestUser other) {
        List<Long> ids = List.of(other.get("/me").get("id").asLong());
        JsonNode direct = TestUser.answer(user.send("POST", "/direct", Map.of("user_ids", ids)));
        return new DirectChat(user, direct.get("id").asLong());
    }

    private static void joinAndPost(TestUser user, long otherRoom, String content) {
        user.expect(204, "POST", "/rooms/" + otherRoom + "/join", null);
        user.post(otherRoom, content);
    }

    private void answer(TestUser user, JsonNode question, String content) {
        Map<String, Object> reply = Map.of("content", content, "reply_to", question.get("id"));
        user.expect(201, "POST", "/rooms/" + room + "/messages", reply);
    }

    private void react(TestUser user, JsonNode message, String emoji) {
        String path = "/rooms/" + room + "/messages/" + message.get("id") + "/reactions/";
        user.expect(204, "PUT", path + URLEncoder.encode(emoji, StandardCharsets.UTF_8), null);
    }

    private void join(TestUser user) {
        user.expect(204, "POST", "/rooms/" + room + "/join", null);
    }
}
