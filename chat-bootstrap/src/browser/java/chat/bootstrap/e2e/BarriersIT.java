package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarriersIT extends Story {
    private static final String NEW = "Create or join a room";

    @ParameterizedTest
    @CsvSource({"DESKTOP,LIGHT", "DESKTOP,DARK", "PHONE,LIGHT", "PHONE,DARK"})
    void no_screen_keeps_anybody_out(Screen screen, ColorScheme scheme) {
        Window ola = window("ola on " + screen + " " + scheme, screen, scheme).visit("/");
        assertThat(ola.button("Create administrator account")).isVisible();
        ola.hasNoBarriers();
        ola.found("ola").hasNoBarriers();

        Person jan = Person.register(server, "jan");
        jan.post(1, "have you seen https://example.org/plan?");
        jan.post(1, "\uD83C\uDF89");
        ola.write("not yet").sees("have you seen", "not yet").hasNoBarriers();

        ola.press("Room menu").hasNoBarriers();
        ola.page().keyboard().press("Escape");
        ola.pick("Room menu", "Edit name and topic").hasNoBarriers();
        ola.press("Cancel").pick("Room menu", "Members");
        assertThat(ola.page().getByRole(AriaRole.DIALOG)).containsText("jan");
        ola.hasNoBarriers();
        ola.page().keyboard().press("Escape");

        if (screen == Screen.PHONE) {
            ola.page().getByLabel("Back to rooms").click();
            assertThat(ola.button(NEW)).isVisible();
            ola.hasNoBarriers();
        }
        ola.pick(NEW, "Create a room").press("Create room");
        assertThat(ola.page().getByText("Enter a name for the room.")).isVisible();
        ola.hasNoBarriers();
        ola.press("Cancel").pick(NEW, "Browse rooms");
        assertThat(ola.button("Open general")).isVisible();
        ola.hasNoBarriers();
        ola.page().keyboard().press("Escape");
        ola.press("Settings").hasNoBarriers();
        ola.press("Sign out");
        assertThat(ola.button("Sign in")).isVisible();
        ola.hasNoBarriers();
    }
}
