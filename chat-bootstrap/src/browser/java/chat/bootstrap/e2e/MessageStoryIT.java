package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageStoryIT extends Story {
    private Window ola;
    private Window jan;

    @BeforeEach
    void two_people() {
        ola = window("ola").found("ola");
        jan = window("jan").register("jan");
    }

    @Test
    void a_message_is_answered_reacted_to_edited_and_deleted() {
        ola.write("bread or cake?");
        jan.sees("bread or cake?").act("bread or cake?", "Reply");
        assertThat(jan.composer()).isFocused();
        assertThat(jan.page().getByText("Replying to ola")).isVisible();
        jan.write("cake, of course");
        assertThat(ola.said("cake, of course").locator(".quote")).containsText("bread or cake?");

        ola.act("cake, of course", "React with 🎉");
        Locator party = jan.said("cake, of course").locator(".chip").first();
        assertThat(party).hasAttribute("aria-label", "🎉 1: ola");
        party.click();
        assertThat(ola.said("cake, of course").locator(".chip").first())
                .hasAttribute("aria-label", "🎉 2: jan and you");

        ola.composer().press("ArrowUp");
        ola.field("Edit message").fill("bread, cake or both?");
        ola.hasNoBarriers().field("Edit message").press("Enter");
        jan.sees("bread, cake or both?");
        assertThat(jan.said("bread, cake or both?")).containsText("(edited)");
        assertThat(jan.said("cake, of course").locator(".quote")).containsText("bread, cake or both?");

        ola.more("bread, cake or both?", "Delete").press("Delete message");
        assertThat(jan.page().getByText("Message deleted")).isVisible();
        assertThat(jan.said("cake, of course").locator(".quote")).hasText("In reply to a deleted message");
    }

    @Test
    void a_mention_is_counted_tinted_and_read() {
        ola.write("@jan the bread is yours");
        assertThat(jan.said("the bread is yours")).hasClass(Pattern.compile("\\bmention\\b"));
        assertThat(jan.said("the bread is yours").locator(".mention-chip")).hasText("@jan");
        assertThat(ola.said("the bread is yours")).not().hasClass(Pattern.compile("\\bmention\\b"));
    }

    @Test
    void what_came_meanwhile_is_below_the_line_and_stays_unread_if_one_says_so() {
        jan.pick("Create or join a room", "Create a room");
        jan.field("Name").fill("elsewhere");
        jan.press("Create room").isIn("elsewhere");
        ola.write("one").write("@jan two").write("three");
        assertThat(jan.inList("general")).containsText("1 mention");
        assertThat(jan.page()).hasTitle(Pattern.compile("^\\(1\\) "));

        jan.inList("general").click();
        jan.isIn("general").sees("one", "@jan two", "three");
        assertThat(jan.page().locator("li.new + li")).containsText("one");
        assertThat(jan.page()).hasTitle(Pattern.compile("^general"));

        jan.more("three", "Mark unread from here");
        assertThat(jan.page().locator("li.new + li")).containsText("three");
        assertThat(jan.page()).hasTitle(Pattern.compile("^• "));
    }

    @Test
    void everything_can_be_done_by_keyboard() {
        ola.write("press me");
        jan.sees("press me");
        jan.page().locator(".log").focus();
        jan.page().keyboard().press("ArrowUp");
        assertThat(jan.said("press me")).isFocused();
        jan.page().keyboard().press("Enter");
        assertThat(jan.said("press me").getByLabel("React with 👍")).isFocused();
        jan.page().keyboard().press("Enter");
        assertThat(jan.said("press me").locator(".chip.on")).hasText("👍1");
        jan.page().keyboard().press("Escape");
        assertThat(jan.said("press me")).isFocused();
    }

    @Test
    void a_link_to_a_message_leads_to_it_and_shows_which_one_it_is() {
        Person poster = Person.named(server, "ola").logIn(Window.PASSWORD);
        long first = poster.post(1, "the one meant").get("seq").asLong();
        for (int number = 1; number <= 120; number++) {
            poster.post(1, "after it: " + number);
        }
        jan.sees("after it: 120").visit("/r/1/" + first);
        assertThat(jan.said("the one meant")).isInViewport();
        assertThat(jan.said("the one meant")).hasClass(Pattern.compile("\\bflash\\b"));
        assertThat(jan.page()).hasURL(Pattern.compile("/r/1$"));
        jan.press("Jump to latest").sees("after it: 120");
    }
}
