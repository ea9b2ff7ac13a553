package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UntrustedTextIT extends BrowserTest {
    private static final List<String> HOSTILE = List.of(
            "<img src=x onerror=alert(1)><script>alert(2)</script>",
            "${alert(3)} {{alert(4)}} javascript:alert(5) data:text/html,<script>alert(6)</script>",
            "https://example.org/\"onmouseover=\"alert(7)",
            "\u202Edesrever si siht\u202C and this is not",
            "z\u0335\u0321\u0354".repeat(300),
            "w".repeat(8000),
            "top" + "\n".repeat(500) + "bottom",
            "https://example.org/" + "long/".repeat(300),
            "\uD83D\uDE00".repeat(1000));

    private static final String WIDER_THAN_THE_SCREEN = """
            () => [document.scrollingElement, ...document.querySelectorAll('.app, .sheet, .log, .message-text, .head, .sidebar')]
              .filter((box) => box.clientWidth > 0 && box.getBoundingClientRect().right > innerWidth + 1 || box.scrollWidth > box.clientWidth + 1)
              .map((box) => box.className || box.tagName)""";

    @ParameterizedTest
    @EnumSource
    void hostile_text_neither_runs_nor_widens_the_page(ScreenSize screen) {
        TestUser mallory = TestUser.register(server, "mallory");
        long room = mallory.createRoom("<b onclick=alert(8)>" + "r".repeat(40));
        for (String text : HOSTILE) {
            mallory.post(room, text);
        }
        BrowserWindow ola = openWindow("ola on " + screen, screen, ColorScheme.LIGHT)
                .register("ola")
                .visit("/r/" + room);
        ola.press("Join room");
        assertThat(ola.composer()).isVisible();
        for (int i = 0; i < HOSTILE.size(); i++) {
            assertThat(ola.page().locator("li.message").nth(i))
                    .containsText(HOSTILE.get(i).substring(0, 2));
        }
        assertEquals(List.of(), ola.page().evaluate(WIDER_THAN_THE_SCREEN));
        assertThat(ola.page().locator(".log img, .log script, [onerror], [onclick]"))
                .hasCount(0);
        ola.sendMessage(HOSTILE.get(0));
        assertThat(ola.message(HOSTILE.get(0))).hasCount(2);
    }

    @Test
    void a_message_that_is_too_long_cannot_be_sent_and_the_page_shows_the_excess() {
        BrowserWindow ola = openWindow("ola").registerAdministrator("ola");
        ola.composer().fill("x".repeat(8001));
        assertThat(ola.page().getByText("1 character too many.")).isVisible();
        assertThat(ola.button("Send")).isDisabled();
        ola.composer().press("Enter");
        assertThat(ola.page().locator("li.message")).hasCount(0);
    }
}
