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

/** Jan, and Ola with two browsers, of which one loses its network or its server, and once its tab. */
class OfflineStoryIT extends Story {
    /** All that a page asks for ahead has come; load states tell of its first address only. */
    private static final String IS_EQUIPPED = """
            () => {
              const ahead = [...document.querySelectorAll('head link[rel=modulepreload]')].map(({ href }) => href);
              const there = new Set(performance.getEntriesByType('resource').map(({ name }) => name));
              return ahead.some((module) => module.endsWith('/message-toolbar-controller.js')) && ahead.every((module) => there.has(module));
            }""";

    private Cable cable;
    private Window home;
    private Window away;
    private Window jan;
    private Person writer;
    private long kitchen;

    @BeforeEach
    void two_people_with_three_browsers() {
        home = window("ola at home").found("ola");
        jan = window("jan").register("jan");
        writer = Person.named(server, "jan").logIn();
        kitchen = writer.createRoom("kitchen");
        Person.named(server, "ola").logIn().expect(204, "POST", "/rooms/" + kitchen + "/join", null);
        cable = new Cable(server.port());
        away = window("ola away", Screen.DESKTOP, ColorScheme.LIGHT, cable.address())
                .visit("/login")
                .signIn("ola", Window.PASSWORD)
                .isIn("general");
    }

    @AfterEach
    void roll_up_the_cable() {
        cable.close();
    }

    @Test
    void what_is_written_offline_outlives_its_tab_and_comes_once_and_in_order() {
        JsonNode first = writer.post(1, "first");
        writer.post(1, "second");
        away.sees("first", "second");
        open(away, "kitchen");
        disconnect();
        away.write("spoons").write("forks");
        assertThat(away.pending()).hasCount(2);
        open(away, "general");
        away.write("one").write("two").write("three");
        assertThat(away.pending()).hasCount(3);
        away.kill();

        amend(first, "first, mended");
        delete(jan, "second");
        writer.post(1, "meanwhile");
        writer.post(kitchen, "@ola knives");
        home.sees("first, mended", "meanwhile");
        reconnect();
        away.visit("/").isIn("general");
        for (Window window : List.of(home, away, jan)) {
            assertThat(window.pending()).hasCount(0);
            assertThat(window.everything()).hasText(new String[] {"first, mended", "meanwhile", "one", "two", "three"});
            assertThat(window.page().getByText("Message deleted")).hasCount(1);
        }
        assertEquals(List.of("first, mended", "", "meanwhile", "one", "two", "three"), stored(1));
        assertEquals(List.of("@ola knives", "spoons", "forks"), stored(kitchen));

        assertThat(home.inList("kitchen")).containsText("1 mention");
        assertThat(away.inList("kitchen")).containsText("1 mention");
        open(away, "kitchen");
        assertThat(away.everything()).hasText(new String[] {"@ola knives", "spoons", "forks"});
        assertThat(away.inList("kitchen")).not().containsText("mention");
        assertThat(home.inList("kitchen")).not().containsText("mention");
        assertThat(home.inList("kitchen")).not().containsText("unread");
    }

    @Test
    void what_others_did_meanwhile_is_shown_once_the_network_is_back() {
        JsonNode first = writer.post(1, "first");
        writer.post(1, "second");
        writer.post(kitchen, "@ola knives");
        away.sees("first", "second");
        disconnect();
        away.act("first", "Reply").write("an answer");

        amend(first, "first, mended");
        home.act("first, mended", "React with 🎉").write("at home");
        delete(jan, "second");
        jan.write("third");
        open(home, "kitchen");
        assertThat(home.inList("kitchen")).not().containsText("mention");
        assertThat(away.inList("kitchen")).containsText("1 mention");
        assertThat(away.everything()).hasCount(3);

        reconnect();
        String[] all = {"first, mended", "at home", "third", "an answer"};
        for (Window window : List.of(away, jan)) {
            assertThat(window.everything()).hasText(all);
            assertThat(window.pending()).hasCount(0);
            assertThat(window.said("an answer").locator(".quote")).containsText("first, mended");
            assertThat(window.said("first, mended").locator(".chip").first()).containsText("🎉1");
        }
        assertThat(away.inList("kitchen")).not().containsText("mention");
        assertEquals(List.of("first, mended", "", "at home", "third", "an answer"), stored(1));
    }

    @Test
    void a_server_that_dies_while_one_writes_has_each_message_once() {
        List<String> texts = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            texts.add("before the end " + number);
        }
        texts.forEach(away::write);
        Runnable restart = crash();
        away.write("after it");
        texts.add("after it");
        restart.run();

        for (Window window : List.of(home, away, jan)) {
            // Else they would try again by themselves, after a while.
            window.offline(true).offline(false);
            assertThat(window.pending()).hasCount(0);
            assertThat(window.everything()).hasText(texts.toArray(String[]::new));
        }
        assertEquals(texts, stored(1));
    }

    @Test
    void of_two_tabs_one_sends_for_both_and_the_other_when_that_one_is_gone() {
        Window left = away.another();
        Window right = away.another();
        AtomicInteger fromLeft = sends(left);
        AtomicInteger fromRight = sends(right);
        away.kill();
        left.visit("/").isIn("general");
        right.visit("/").isIn("general");
        cable.cut();
        away.offline(true);
        left.write("left");
        right.write("right");
        assertThat(left.pending()).hasCount(2);
        reconnect();
        assertThat(jan.everything()).hasText(new String[] {"left", "right"});
        assertEquals(
                List.of(0, 2),
                List.of(fromLeft.get(), fromRight.get()).stream().sorted().toList());

        Window sender = fromLeft.get() > 0 ? left : right;
        Window other = sender == left ? right : left;
        sender.kill();
        other.write("still here");
        assertThat(jan.everything()).hasText(new String[] {"left", "right", "still here"});
        assertThat(other.pending()).hasCount(0);
        assertEquals(List.of("left", "right", "still here"), stored(1));
        away.visit("/").isIn("general");
    }

    private void disconnect() {
        away.page().waitForFunction(IS_EQUIPPED);
        cable.cut();
        away.offline(true);
        assertThat(away.page().locator(".banner")).containsText("No connection.");
    }

    private void reconnect() {
        cable.mend();
        away.offline(false);
    }

    private static void delete(Window window, String text) {
        window.more(text, "Delete").press("Delete message");
        assertThat(window.page().getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private static void open(Window window, String room) {
        window.inList(room).click();
        window.isIn(room);
    }

    /** How many messages the tab asks the server to store, from its next page on. */
    private static AtomicInteger sends(Window tab) {
        AtomicInteger sends = new AtomicInteger();
        tab.page()
                .onWebSocket(socket -> socket.onFrameSent(frame -> {
                    if (frame.text() != null && frame.text().contains("\"type\":\"send\"")) {
                        sends.incrementAndGet();
                    }
                }));
        return sends;
    }

    private void amend(JsonNode message, String content) {
        writer.expect(200, "PATCH", "/rooms/1/messages/" + message.get("id"), Map.of("content", content));
    }

    /** What the server has of what people wrote, in order; a deleted message is empty. */
    private List<String> stored(long room) {
        List<String> contents = new ArrayList<>();
        for (JsonNode row : Person.named(server, "jan")
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
