package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class AppearanceStoryIT extends BrowserTest {
    @Test
    void language_and_theme_change_at_once_and_survive_a_reload() {
        BrowserWindow ola = openWindow("ola").visit("/");
        ola.press("PL, Polski");
        assertThat(ola.button("Utwórz konto administratora")).isVisible();
        assertThat(ola.page().locator("html")).hasAttribute("lang", "pl");
        ola.press("EN, English");
        ola.fillIn("ola", BrowserWindow.PASSWORD, "Create administrator account")
                .assertInRoom("general");
        ola.composer().fill("draft");

        ola.press("Settings").press("Appearance");
        ola.field("Dark").check();
        assertThat(ola.page().locator("html")).hasAttribute("data-theme", "dark");
        assertThat(ola.page().locator("body")).hasCSS("background-color", "rgb(19, 18, 16)");
        ola.field("Polski").check();
        assertThat(ola.page().getByText("Ustawienia")).isVisible();
        ola.assertAccessible();
        ola.page().keyboard().press("Escape");
        assertThat(ola.composer()).hasAttribute("aria-label", "Napisz w #general");
        assertThat(ola.composer()).hasValue("draft");

        ola.page().reload();
        assertThat(ola.composer()).hasAttribute("aria-label", "Napisz w #general");
        assertThat(ola.page().locator("html")).hasAttribute("data-theme", "dark");
    }
}
