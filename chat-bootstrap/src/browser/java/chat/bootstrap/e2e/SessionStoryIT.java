package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionStoryIT extends BrowserTest {
    private BrowserWindow ola;

    @BeforeEach
    void register_a_user() {
        TestUser.register(server, "ola");
        ola = openWindow("ola").visit("/");
    }

    @Test
    void a_wrong_password_keeps_the_username_and_marks_the_password_field() {
        ola.signIn("ola", "not her password");
        assertThat(ola.page().getByText("Wrong username or password.")).isVisible();
        assertThat(ola.field("Username")).hasValue("ola");
        assertThat(ola.field("Password")).hasAttribute("aria-invalid", "true");
        assertThat(ola.field("Password")).isFocused();
        ola.assertAccessible();
        ola.signIn("ola", BrowserWindow.PASSWORD).assertInRoom("general");
    }

    @Test
    void signing_out_ends_the_session() {
        ola.signIn("ola", BrowserWindow.PASSWORD)
                .assertInRoom("general")
                .press("Settings")
                .press("Sign out");
        assertThat(ola.button("Sign in")).isVisible();
        ola.page().reload();
        assertThat(ola.button("Sign in")).isVisible();
        assertThat(ola.composer()).hasCount(0);
    }

    @Test
    void a_user_whose_session_ended_elsewhere_signs_in_again_and_keeps_the_draft() {
        ola.signIn("ola", BrowserWindow.PASSWORD).assertInRoom("general");
        ola.composer().fill("half a thought");

        ola.newTab().visit("/").press("Settings").press("Sign out");

        assertThat(ola.page().getByText("Your session has expired.")).isVisible();
        assertThat(ola.field("Password")).isFocused();
        ola.assertAccessible();
        ola.field("Password").fill(BrowserWindow.PASSWORD);
        ola.press("Sign in");
        assertThat(ola.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(ola.composer()).hasValue("half a thought");
        ola.composer().press("Enter");
        ola.assertShows("half a thought");
        assertThat(ola.page().locator("li.message.pending")).hasCount(0);
    }
}
