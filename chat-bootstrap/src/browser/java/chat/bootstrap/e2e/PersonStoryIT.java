package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonStoryIT extends Story {
    private Person jan;

    @BeforeEach
    void two_people() {
        Person.register(server, "ola");
        jan = Person.register(server, "jan");
        jan.expect(200, "PATCH", "/me", Map.of("name", "Jan Nowak", "status", "On the train until ten"));
        jan.post(1, "good morning");
    }

    @Test
    void a_name_leads_to_who_that_is_and_to_a_talk_between_two() {
        Window ola = window("ola").visit("/r/1");
        ola.signIn("ola", Window.PASSWORD).isIn("general").sees("good morning");
        ola.said("good morning")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Jan Nowak"))
                .click();
        assertThat(ola.page().getByText("On the train until ten")).isVisible();
        ola.hasNoBarriers().page().keyboard().press("Escape");
        assertThat(ola.page().getByText("On the train until ten")).hasCount(0);
        ola.said("good morning").locator(".avatar").click();
        ola.press("Message");
        assertThat(ola.heading()).containsText("Jan Nowak");
        ola.write("for you alone").sees("for you alone");
    }

    @Test
    void a_tap_on_a_name_is_no_long_press() {
        Window ola = window("ola's phone", Screen.PHONE, ColorScheme.DARK).visit("/r/1");
        ola.signIn("ola", Window.PASSWORD).isIn("general").sees("good morning");
        ola.said("good morning")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Jan Nowak"))
                .tap();
        assertThat(ola.page().getByText("On the train until ten")).isVisible();
        assertThat(ola.page().getByRole(AriaRole.DIALOG)).hasCount(1);
        ola.hasNoBarriers();
    }
}
