package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RestartStoryIT extends Story {
    @Test
    void what_is_written_while_the_server_is_away_is_sent_once_when_it_is_back() {
        Window ola = window("ola").found("ola");
        Window jan = window("jan").register("jan");
        ola.write("before");
        jan.sees("before");

        Runnable restart = interruption();
        assertThat(ola.page().locator(".banner")).containsText("No connection.");
        ola.write("meanwhile");
        ola.write("and this");
        ola.sees("meanwhile", "and this");
        assertThat(ola.page().locator("li.message.pending")).hasCount(2);
        restart.run();

        ola.press("Try now");
        assertThat(ola.page().locator(".banner")).hasCount(0);
        assertThat(ola.page().locator("li.message.pending")).hasCount(0);
        jan.sees("before", "meanwhile", "and this").write("welcome back");
        assertThat(jan.page().locator(".banner")).hasCount(0);
        ola.sees("before", "meanwhile", "and this", "welcome back").write("thanks");
        jan.sees("thanks");

        Person reader = Person.named(server, "ola").logIn();
        long people = 0;
        for (var row : reader.get("/rooms/1/messages").get("messages")) {
            people += row.has("kind") ? 0 : 1;
        }
        assertEquals(5, people);
    }

    @Test
    void a_message_that_was_not_sent_survives_loading_the_page_again() {
        Window ola = window("ola").found("ola");
        Runnable restart = interruption();
        ola.write("do not lose me").sees("do not lose me");
        restart.run();
        ola.page().reload();
        ola.isIn("general").sees("do not lose me");
        assertThat(ola.page().locator("li.message.pending")).hasCount(0);
    }
}
