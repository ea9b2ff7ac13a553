package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class HistoryStoryIT extends BrowserTest {
    private static final int MESSAGES = 420;

    /** Scrolls to the very top and tells what stands there, by how many pixels from the edge. */
    private static final String TO_TOP = """
            () => {
              const log = document.querySelector('.log');
              log.scrollTop = 0;
              const edge = log.getBoundingClientRect().top;
              const text = [...document.querySelectorAll('li.message .message-text')].find((one) => one.getBoundingClientRect().bottom > edge);
              window.seen = { text, first: document.querySelector('li.message').dataset.key, top: text.getBoundingClientRect().top };
            }""";

    private static final String OLDER_CAME =
            "() => document.querySelector('li.message').dataset.key !== window.seen.first";

    private static final String MOVED_BY =
            "() => Math.abs(window.seen.text.getBoundingClientRect().top - window.seen.top)";

    @Test
    void a_long_room_loads_upward_without_a_jump() {
        TestUser ola = TestUser.register(server, "ola");
        for (int number = 1; number <= MESSAGES; number++) {
            ola.post(1, "line " + number + (number % 7 == 0 ? " goes on and on".repeat(number % 40) : ""));
        }
        BrowserWindow jan = openWindow("jan").register("jan");
        jan.assertShows("line " + MESSAGES + " ");

        while (jan.page().getByText("line 1", exactly()).count() == 0) {
            jan.page().evaluate(TO_TOP);
            jan.page().waitForFunction(OLDER_CAME);
            assertEquals(0.0, ((Number) jan.page().evaluate(MOVED_BY)).doubleValue(), 1.0);
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
