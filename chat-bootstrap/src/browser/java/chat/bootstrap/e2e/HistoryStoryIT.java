package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class HistoryStoryIT extends BrowserTest {
    private static final int MESSAGES = 420;

    /** Scrolls to the top and remembers the first visible text and its position in pixels. */
    private static final String SCROLL_TO_TOP = """
            () => {
              const log = document.querySelector('.log');
              log.scrollTop = 0;
              const edge = log.getBoundingClientRect().top;
              const text = [...document.querySelectorAll('li.message .message-text')].find((text) => text.getBoundingClientRect().bottom > edge);
              window.seen = { text, first: document.querySelector('li.message').dataset.key, top: text.getBoundingClientRect().top };
            }""";

    private static final String OLDER_MESSAGES_LOADED =
            "() => document.querySelector('li.message').dataset.key !== window.seen.first";

    private static final String MOVED_PIXELS =
            "() => Math.abs(window.seen.text.getBoundingClientRect().top - window.seen.top)";

    @Test
    void scrolling_up_loads_older_messages_without_moving_the_visible_ones() {
        TestUser ola = TestUser.register(server, "ola");
        for (int number = 1; number <= MESSAGES; number++) {
            ola.post(1, "line " + number + (number % 7 == 0 ? " goes on and on".repeat(number % 40) : ""));
        }
        BrowserWindow jan = openWindow("jan").register("jan");
        jan.assertShows("line " + MESSAGES + " ");

        while (jan.page().getByText("line 1", exactly()).count() == 0) {
            jan.page().evaluate(SCROLL_TO_TOP);
            jan.page().waitForFunction(OLDER_MESSAGES_LOADED);
            assertEquals(0.0, ((Number) jan.page().evaluate(MOVED_PIXELS)).doubleValue(), 1.0);
            assertTrue(jan.page().locator("li").count() <= 300);
        }

        ola.post(1, "far below");
        assertThat(jan.message("far below")).hasCount(0);
        jan.press("1 new message");
        jan.assertShows("far below");
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
