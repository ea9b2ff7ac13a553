package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessibilityIT extends BrowserTest {
    private static final String NEW_ROOM_MENU = "Create or join a room";

    @ParameterizedTest
    @CsvSource({"DESKTOP,LIGHT", "DESKTOP,DARK", "PHONE,LIGHT", "PHONE,DARK"})
    void no_screen_violates_an_accessibility_rule(ScreenSize screen, ColorScheme scheme) {
        BrowserWindow ola =
                openWindow("ola on " + screen + " " + scheme, screen, scheme).visit("/");
        assertThat(ola.button("Create administrator account")).isVisible();
        ola.assertAccessible();
        ola.registerAdministrator("ola").assertAccessible();

        TestUser jan = TestUser.register(server, "jan");
        jan.post(1, "have you seen https://example.org/plan?");
        jan.post(1, "\uD83C\uDF89");
        ola.sendMessage("not yet").assertShows("have you seen", "not yet").assertAccessible();

        ola.press("Room menu").assertAccessible();
        ola.page().keyboard().press("Escape");
        ola.pickFromMenu("Room menu", "Edit name and topic").assertAccessible();
        ola.press("Cancel").pickFromMenu("Room menu", "Members");
        assertThat(ola.page().getByRole(AriaRole.DIALOG)).containsText("jan");
        ola.assertAccessible();
        ola.page().keyboard().press("Escape");

        if (screen == ScreenSize.PHONE) {
            ola.page().getByLabel("Back to rooms").click();
            assertThat(ola.button(NEW_ROOM_MENU)).isVisible();
            ola.assertAccessible();
        }
        ola.pickFromMenu(NEW_ROOM_MENU, "Create a room").press("Create room");
        assertThat(ola.page().getByText("Enter a name for the room.")).isVisible();
        ola.assertAccessible();
        ola.press("Cancel").pickFromMenu(NEW_ROOM_MENU, "Browse rooms");
        assertThat(ola.button("Open general")).isVisible();
        ola.assertAccessible();
        ola.page().keyboard().press("Escape");
        ola.press("Settings").assertAccessible();
        ola.press("Sign out");
        assertThat(ola.button("Sign in")).isVisible();
        ola.assertAccessible();
    }
}
