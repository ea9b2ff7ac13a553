package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserCardStoryIT extends BrowserTest {
    private TestUser jan;

    @BeforeEach
    void register_two_users() {
        TestUser.register(server, "ola");
        jan = TestUser.register(server, "jan");
        jan.expect(200, "PATCH", "/me", Map.of("name", "Jan Nowak", "status", "On the train until ten"));
        jan.post(1, "good morning");
    }

    @Test
    void a_name_or_avatar_opens_the_user_card_and_from_it_a_direct_room() {
        BrowserWindow ola = openWindow("ola").visit("/r/1");
        ola.signIn("ola", BrowserWindow.PASSWORD).assertInRoom("general").assertShows("good morning");
        ola.message("good morning")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Jan Nowak"))
                .click();
        assertThat(ola.page().getByText("On the train until ten")).isVisible();
        ola.assertAccessible().page().keyboard().press("Escape");
        assertThat(ola.page().getByText("On the train until ten")).hasCount(0);
        ola.message("good morning").locator(".avatar").click();
        ola.press("Message");
        assertThat(ola.heading()).containsText("Jan Nowak");
        ola.sendMessage("for you alone").assertShows("for you alone");
    }

    @Test
    void a_tap_on_a_name_opens_the_user_card_only() {
        BrowserWindow ola =
                openWindow("ola's phone", ScreenSize.PHONE, ColorScheme.DARK).visit("/r/1");
        ola.signIn("ola", BrowserWindow.PASSWORD).assertInRoom("general").assertShows("good morning");
        ola.message("good morning")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Jan Nowak"))
                .tap();
        assertThat(ola.page().getByText("On the train until ten")).isVisible();
        assertThat(ola.page().getByRole(AriaRole.DIALOG)).hasCount(1);
        ola.assertAccessible();
    }
}
