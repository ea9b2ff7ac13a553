package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageStoryIT extends BrowserTest {
    private BrowserWindow ola;
    private BrowserWindow jan;

    @BeforeEach
    void register_two_users() {
        ola = openWindow("ola").registerAdministrator("ola");
        jan = openWindow("jan").register("jan");
    }

    @Test
    void a_message_can_be_replied_to_reacted_to_edited_and_deleted() {
        ola.sendMessage("bread or cake?");
        jan.assertShows("bread or cake?").pressOnMessage("bread or cake?", "Reply");
        assertThat(jan.composer()).isFocused();
        assertThat(jan.page().getByText("Replying to ola")).isVisible();
        jan.sendMessage("cake, of course");
        assertThat(ola.message("cake, of course").locator(".quote")).containsText("bread or cake?");

        ola.pressOnMessage("cake, of course", "React with 🎉");
        Locator reaction = jan.message("cake, of course").locator(".chip").first();
        assertThat(reaction).hasAttribute("aria-label", "🎉 1: ola");
        reaction.click();
        assertThat(ola.message("cake, of course").locator(".chip").first())
                .hasAttribute("aria-label", "🎉 2: jan and you");

        ola.composer().press("ArrowUp");
        ola.field("Edit message").fill("bread, cake or both?");
        ola.assertAccessible().field("Edit message").press("Enter");
        jan.assertShows("bread, cake or both?");
        assertThat(jan.message("bread, cake or both?")).containsText("(edited)");
        assertThat(jan.message("cake, of course").locator(".quote")).containsText("bread, cake or both?");

        ola.pickOnMessage("bread, cake or both?", "Delete").press("Delete message");
        assertThat(jan.page().getByText("Message deleted")).isVisible();
        assertThat(jan.message("cake, of course").locator(".quote")).hasText("In reply to a deleted message");
    }

    @Test
    void a_mention_is_highlighted_for_the_mentioned_user_only() {
        ola.sendMessage("@jan the bread is yours");
        assertThat(jan.message("the bread is yours")).hasClass(Pattern.compile("\\bmention\\b"));
        assertThat(jan.message("the bread is yours").locator(".mention-chip")).hasText("@jan");
        assertThat(ola.message("the bread is yours")).not().hasClass(Pattern.compile("\\bmention\\b"));
    }

    @Test
    void unread_messages_are_below_the_divider_and_can_be_marked_unread_again() {
        jan.pickFromMenu("Create or join a room", "Create a room");
        jan.field("Name").fill("elsewhere");
        jan.press("Create room").assertInRoom("elsewhere");
        ola.sendMessage("one").sendMessage("@jan two").sendMessage("three");
        assertThat(jan.roomLink("general")).containsText("1 mention");
        assertThat(jan.page()).hasTitle(Pattern.compile("^\\(1\\) "));

        jan.roomLink("general").click();
        jan.assertInRoom("general").assertShows("one", "@jan two", "three");
        assertThat(jan.page().locator("li.new + li")).containsText("one");
        assertThat(jan.page()).hasTitle(Pattern.compile("^general"));

        jan.pickOnMessage("three", "Mark unread from here");
        assertThat(jan.page().locator("li.new + li")).containsText("three");
        assertThat(jan.page()).hasTitle(Pattern.compile("^• "));
    }

    @Test
    void a_user_reacts_to_a_message_by_keyboard() {
        ola.sendMessage("press me");
        jan.assertShows("press me");
        jan.page().locator(".log").focus();
        jan.page().keyboard().press("ArrowUp");
        assertThat(jan.message("press me")).isFocused();
        jan.page().keyboard().press("Enter");
        assertThat(jan.message("press me").getByLabel("React with 👍")).isFocused();
        jan.page().keyboard().press("Enter");
        assertThat(jan.message("press me").locator(".chip.on")).hasText("👍1");
        jan.page().keyboard().press("Escape");
        assertThat(jan.message("press me")).isFocused();
    }

    @Test
    void a_link_to_a_message_scrolls_to_it_and_highlights_it() {
        TestUser poster = TestUser.withoutSession(server, "ola").logIn(BrowserWindow.PASSWORD);
        long first = poster.post(1, "the one meant").get("seq").asLong();
        for (int number = 1; number <= 120; number++) {
            poster.post(1, "after it: " + number);
        }
        jan.assertShows("after it: 120").visit("/r/1/" + first);
        assertThat(jan.message("the one meant")).isInViewport();
        assertThat(jan.message("the one meant")).hasClass(Pattern.compile("\\bflash\\b"));
        assertThat(jan.page()).hasURL(Pattern.compile("/r/1$"));
        jan.press("Jump to latest").assertShows("after it: 120");
    }
}
