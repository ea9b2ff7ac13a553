package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstRunIT extends BrowserTest {
    @Test
    void the_first_visitor_sets_the_server_up_and_talks_with_the_second() {
        BrowserWindow ola = openWindow("ola").visit("/");
        assertThat(ola.page().getByText("There are no accounts yet.")).isVisible();
        assertThat(ola.field("Username")).isFocused();
        ola.fillIn("ola", BrowserWindow.PASSWORD, "Create administrator account")
                .assertInRoom("general");
        assertThat(ola.composer()).isFocused();
        assertThat(ola.page().getByText("Welcome, ola.")).isVisible();
        assertThat(ola.page().getByText("Administrator")).isVisible();

        BrowserWindow jan = openWindow("jan").register("jan");
        ola.sendMessage("hello jan");
        jan.assertShows("hello jan").sendMessage("hello ola");
        ola.assertShows("hello jan", "hello ola").sendMessage("how are you?");
        assertThat(ola.page().getByText("jan joined")).isVisible();
        jan.assertShows("hello jan", "hello ola", "how are you?");
    }

    @Test
    void keys_alone_are_enough_to_get_in_and_to_talk() {
        BrowserWindow ola = openWindow("ola").visit("/");
        assertThat(ola.field("Username")).isFocused();
        ola.page().keyboard().type("ola");
        ola.page().keyboard().press("Tab");
        ola.page().keyboard().type(BrowserWindow.PASSWORD);
        ola.page().keyboard().press("Enter");
        assertThat(ola.composer()).isFocused();
        ola.page().keyboard().type("first line");
        ola.page().keyboard().press("Shift+Enter");
        ola.page().keyboard().type("second line");
        ola.page().keyboard().press("Enter");
        assertThat(ola.message("first line").locator(".message-text")).hasText("first line\nsecond line");
        assertThat(ola.composer()).isEmpty();
    }
}
