package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jan has one browser and Ola has two, one of which loses its network, its server or its tab. */
class OfflineStoryIT extends BrowserTest {
    /** Whether all preloaded modules have arrived; the load states of Playwright cover a page's first URL only. */
    private static final String MODULES_PRELOADED = """
            () => {
              const preloads = [...document.querySelectorAll('head link[rel=modulepreload]')].map(({ href }) => href);
              const loaded = new Set(performance.getEntriesByType('resource').map(({ name }) => name));
              return preloads.some((module) => module.endsWith('/message-toolbar-controller.js')) && preloads.every((module) => loaded.has(module));
            }""";

    private TcpRelay relay;
    private BrowserWindow home;
    private BrowserWindow away;
    private BrowserWindow jan;
    private TestUser writer;
    private long kitchen;

    @BeforeEach
    void open_three_browsers_of_two_users() {
        home = openWindow("ola at home").registerAdministrator("ola");
        jan = openWindow("jan").register("jan");
        writer = TestUser.withoutSession(server, "jan").logIn();
        kitchen = writer.createRoom("kitchen");
        TestUser.withoutSession(server, "ola").logIn().expect(204, "POST", "/rooms/" + kitchen + "/join", null);
        relay = new TcpRelay(server.port());
        away = openWindow("ola away", ScreenSize.DESKTOP, ColorScheme.LIGHT, relay.address())
                .visit("/login")
                .signIn("ola", BrowserWindow.PASSWORD)
                .assertInRoom("general");
    }

    @AfterEach
    void close_the_relay() {
        relay.close();
    }

    @Test
    void messages_written_offline_survive_their_tab_and_are_sent_once_in_order() {
        JsonNode first = writer.post(1, "first");
        writer.post(1, "second");
        away.assertShows("first", "second");
        open(away, "kitchen");
        disconnect();
        away.sendMessage("spoons").sendMessage("forks");
        assertThat(away.pending()).hasCount(2);
        open(away, "general");
        away.sendMessage("one").sendMessage("two").sendMessage("three");
        assertThat(away.pending()).hasCount(3);
        away.closeTab();

        editMessage(first, "first, mended");
        delete(jan, "second");
        writer.post(1, "meanwhile");
        writer.post(kitchen, "@ola knives");
        home.assertShows("first, mended", "meanwhile");
        reconnect();
        away.visit("/").assertInRoom("general");
        for (BrowserWindow window : List.of(home, away, jan)) {
            assertThat(window.pending()).hasCount(0);
            assertThat(window.messageTexts())
                    .hasText(new String[] {"first, mended", "meanwhile", "one", "two", "three"});
            assertThat(window.page().getByText("Message deleted")).hasCount(1);
        }
        assertEquals(List.of("first, mended", "", "meanwhile", "one", "two", "three"), stored(1));
        assertEquals(List.of("@ola knives", "spoons", "forks"), stored(kitchen));

        assertThat(home.roomLink("kitchen")).containsText("1 mention");
        assertThat(away.roomLink("kitchen")).containsText("1 mention");
        open(away, "kitchen");
        assertThat(away.messageTexts()).hasText(new String[] {"@ola knives", "spoons", "forks"});
        assertThat(away.roomLink("kitchen")).not().containsText("mention");
        assertThat(home.roomLink("kitchen")).not().containsText("mention");
        assertThat(home.roomLink("kitchen")).not().containsText("unread");
    }

    @Test
    void changes_of_others_are_shown_after_the_network_is_back() {
        JsonNode first = writer.post(1, "first");
        writer.post(1, "second");
        writer.post(kitchen, "@ola knives");
        away.assertShows("first", "second");
        disconnect();
        away.pressOnMessage("first", "Reply").sendMessage("an answer");

        editMessage(first, "first, mended");
        home.pressOnMessage("first, mended", "React with 🎉").sendMessage("at home");
        delete(jan, "second");
        jan.sendMessage("third");
        open(home, "kitchen");
        assertThat(home.roomLink("kitchen")).not().containsText("mention");
        assertThat(away.roomLink("kitchen")).containsText("1 mention");
        assertThat(away.messageTexts()).hasCount(3);

        reconnect();
        String[] all = {"first, mended", "at home", "third", "an answer"};
        for (BrowserWindow window : List.of(away, jan)) {
            assertThat(window.messageTexts()).hasText(all);
            assertThat(window.pending()).hasCount(0);
            assertThat(window.message("an answer").locator(".quote")).containsText("first, mended");
            assertThat(window.message("first, mended").locator(".chip").first()).containsText("🎉1");
        }
        assertThat(away.roomLink("kitchen")).not().containsText("mention");
        assertEquals(List.of("first, mended", "", "at home", "third", "an answer"), stored(1));
    }

    @Test
    void each_message_is_stored_once_although_the_server_is_killed_meanwhile() {
        List<String> texts = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            texts.add("before the end " + number);
        }
        texts.forEach(away::sendMessage);
        Runnable restart = killServer();
        away.sendMessage("after it");
        texts.add("after it");
        restart.run();

        for (BrowserWindow window : List.of(home, away, jan)) {
            // Reconnects at once; otherwise the client waits for its back-off.
            window.setOffline(true).setOffline(false);
            assertThat(window.pending()).hasCount(0);
            assertThat(window.messageTexts()).hasText(texts.toArray(String[]::new));
        }
        assertEquals(texts, stored(1));
    }

    @Test
    void one_of_two_tabs_sends_for_both_and_the_other_takes_over_when_it_closes() {
        BrowserWindow left = away.newTab();
        BrowserWindow right = away.newTab();
        AtomicInteger fromLeft = countSends(left);
        AtomicInteger fromRight = countSends(right);
        away.closeTab();
        left.visit("/").assertInRoom("general");
        right.visit("/").assertInRoom("general");
        relay.disconnect();
        away.setOffline(true);
        left.sendMessage("left");
        right.sendMessage("right");
        assertThat(left.pending()).hasCount(2);
        reconnect();
        assertThat(jan.messageTexts()).hasText(new String[] {"left", "right"});
        assertEquals(
                List.of(0, 2),
                List.of(fromLeft.get(), fromRight.get()).stream().sorted().toList());

        BrowserWindow sender = fromLeft.get() > 0 ? left : right;
        BrowserWindow other = sender == left ? right : left;
        sender.closeTab();
        other.sendMessage("still here");
        assertThat(jan.messageTexts()).hasText(new String[] {"left", "right", "still here"});
        assertThat(other.pending()).hasCount(0);
        assertEquals(List.of("left", "right", "still here"), stored(1));
        away.visit("/").assertInRoom("general");
    }

    private void disconnect() {
        away.page().waitForFunction(MODULES_PRELOADED);
        relay.disconnect();
        away.setOffline(true);
        assertThat(away.page().locator(".banner")).containsText("No connection.");
    }

    private void reconnect() {
        relay.reconnect();
        away.setOffline(false);
    }

    private static void delete(BrowserWindow window, String text) {
        window.pickOnMessage(text, "Delete").press("Delete message");
        assertThat(window.page().getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private static void open(BrowserWindow window, String room) {
        window.roomLink(room).click();
        window.assertInRoom(room);
    }

    /** Counts the messages that the tab sends to the server after its next navigation. */
    private static AtomicInteger countSends(BrowserWindow tab) {
        AtomicInteger sends = new AtomicInteger();
        tab.page()
                .onWebSocket(socket -> socket.onFrameSent(frame -> {
                    if (frame.text() != null && frame.text().contains("\"type\":\"send\"")) {
                        sends.incrementAndGet();
                    }
                }));
        return sends;
    }

    private void editMessage(JsonNode message, String content) {
        writer.expect(200, "PATCH", "/rooms/1/messages/" + message.get("id"), Map.of("content", content));
    }

    /** The contents of the messages on the server, in order; empty for a deleted message. */
    private List<String> stored(long room) {
        List<String> contents = new ArrayList<>();
        for (JsonNode row : TestUser.withoutSession(server, "jan")
                .logIn()
                .get("/rooms/" + room + "/messages")
                .get("messages")) {
            if (!row.has("kind")) {
                contents.add(row.path("content").asText());
            }
        }
        return contents;
    }
}
