package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstRunIT extends BrowserTest {
    @Test
    void the_first_user_becomes_the_administrator_and_chats_with_the_second() {
        BrowserWindow ola = openWindow("ola").visit("/");
        assertThat(ola.page().getByText("No accounts exist yet.")).isVisible();
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
    void a_user_registers_and_posts_by_keyboard_alone() {
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
