package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsStoryIT extends BrowserTest {
    private static final String NEW_PASSWORD = "it is not far from here";

    private BrowserWindow ola;

    @BeforeEach
    void register_an_administrator() {
        ola = openWindow("ola").registerAdministrator("ola");
    }

    @Test
    void a_new_password_ends_the_session_of_the_other_browser() {
        BrowserWindow phone =
                openWindow("ola's phone", ScreenSize.PHONE, ColorScheme.DARK).visit("/r/1");
        phone.signIn("ola", BrowserWindow.PASSWORD).assertInRoom("general");
        ola.press("Settings").press("Password");
        ola.field("Current password").fill("not her password");
        ola.field("New password").fill(NEW_PASSWORD);
        ola.press("Change password");
        assertThat(ola.page().getByText("That is not your current password.")).isVisible();
        assertThat(ola.field("Current password")).isFocused();
        ola.field("Current password").fill(BrowserWindow.PASSWORD);
        ola.press("Change password");
        assertThat(ola.page().getByText("Your password has been changed.")).isVisible();

        assertThat(phone.page().getByText("Your session has expired.")).isVisible();
        phone.field("Password").fill(NEW_PASSWORD);
        phone.press("Sign in");
        assertThat(phone.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        phone.sendMessage("still here").assertShows("still here");
        ola.press("Close").assertShows("still here");
    }

    @Test
    void another_session_can_be_ended_from_the_list() {
        BrowserWindow elsewhere = openWindow("elsewhere").visit("/r/1");
        elsewhere.signIn("ola", BrowserWindow.PASSWORD).assertInRoom("general");
        ola.press("Settings").press("Sessions");
        assertThat(ola.page().getByText("This browser")).hasCount(1);
        ola.page()
                .getByRole(AriaRole.DIALOG)
                .getByText("End", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(ola.page().getByText("Session ended.")).isVisible();
        assertThat(elsewhere.page().getByText("Your session has expired.")).isVisible();
        ola.assertAccessible();
    }
}
