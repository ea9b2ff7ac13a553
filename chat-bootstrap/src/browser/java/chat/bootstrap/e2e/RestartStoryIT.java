package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RestartStoryIT extends BrowserTest {
    @Test
    void messages_written_while_the_server_is_down_are_sent_once_after_its_restart() {
        BrowserWindow ola = openWindow("ola").registerAdministrator("ola");
        BrowserWindow jan = openWindow("jan").register("jan");
        ola.sendMessage("before");
        jan.assertShows("before");

        Runnable restart = stopServer();
        assertThat(ola.page().locator(".banner")).containsText("No connection.");
        ola.sendMessage("meanwhile");
        ola.sendMessage("and this");
        ola.assertShows("meanwhile", "and this");
        assertThat(ola.page().locator("li.message.pending")).hasCount(2);
        restart.run();

        ola.press("Try now");
        assertThat(ola.page().locator(".banner")).hasCount(0);
        assertThat(ola.page().locator("li.message.pending")).hasCount(0);
        jan.assertShows("before", "meanwhile", "and this").sendMessage("welcome back");
        assertThat(jan.page().locator(".banner")).hasCount(0);
        ola.assertShows("before", "meanwhile", "and this", "welcome back").sendMessage("thanks");
        jan.assertShows("thanks");

        TestUser reader = TestUser.withoutSession(server, "ola").logIn();
        long messages = 0;
        for (var row : reader.get("/rooms/1/messages").get("messages")) {
            messages += row.has("kind") ? 0 : 1;
        }
        assertEquals(5, messages);
    }

    @Test
    void an_unsent_message_survives_a_reload_of_the_page() {
        BrowserWindow ola = openWindow("ola").registerAdministrator("ola");
        Runnable restart = stopServer();
        ola.sendMessage("do not lose me").assertShows("do not lose me");
        restart.run();
        ola.page().reload();
        ola.assertInRoom("general").assertShows("do not lose me");
        assertThat(ola.page().locator("li.message.pending")).hasCount(0);
    }
}
