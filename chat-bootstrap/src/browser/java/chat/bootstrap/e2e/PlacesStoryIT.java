package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlacesStoryIT extends Story {
    private static final String NEW = "Create or join a room";
    private static final String MENU = "Room menu";

    private Window ola;
    private Window jan;

    @BeforeEach
    void two_people() {
        ola = window("ola").found("ola");
        jan = window("jan").register("jan");
    }

    @Test
    void a_private_room_is_found_by_those_who_are_added() {
        ola.pick(NEW, "Create a room");
        ola.field("Name").fill("hiring");
        ola.field("By invitation").check();
        ola.hasNoBarriers().press("Create room").isIn("hiring");
        ola.write("the first letter has come").sees("the first letter has come");
        String room = ola.page().url();
        jan.page().navigate(room);
        assertThat(jan.page().getByText("That room doesn’t exist, or you don’t have access to it."))
                .isVisible();

        ola.pick(MENU, "Add people");
        ola.page().getByRole(AriaRole.COMBOBOX).fill("ja");
        assertThat(ola.page().getByRole(AriaRole.OPTION).locator("b")).hasText("jan");
        ola.hasNoBarriers().page().keyboard().press("Enter");
        ola.press("Add");
        assertThat(ola.page().getByText("ola added jan")).isVisible();
        jan.inList("hiring").click();
        jan.isIn("hiring").sees("the first letter has come").write("I see it");
        ola.sees("I see it");
    }

    @Test
    void a_few_talk_alone_and_are_told_who_writes() {
        jan.press("New message");
        jan.page().getByRole(AriaRole.OPTION).click();
        jan.hasNoBarriers().press("Open conversation").isIn("ola").write("are you coming tonight?");

        assertThat(ola.inList("jan")).containsText("1 unread message");
        assertThat(ola.inList("jan")).containsText("active");
        assertThat(ola.page()).hasTitle(Pattern.compile("^\\(1\\) general"));
        ola.inList("jan").click();
        ola.isIn("jan").sees("are you coming tonight?");
        ola.composer().pressSequentially("of c");
        assertThat(jan.page().getByText("ola is typing")).isVisible();
        ola.write("of course").sees("of course");
        jan.sees("of course");
        assertThat(jan.page().getByText("ola is typing")).isHidden();

        ola.page().locator(".own-user-button").click();
        ola.page()
                .getByRole(AriaRole.MENUITEMRADIO)
                .filter(new Locator.FilterOptions().setHasText("Do not disturb"))
                .click();
        assertThat(jan.inList("ola")).containsText("busy");
        ola.press(MENU);
        assertThat(ola.page().getByRole(AriaRole.MENUITEM)).hasText(new String[] {"Members", "Notifications"});
    }

    @Test
    void whoever_is_removed_is_told_and_may_be_let_back_in() {
        ola.pick(NEW, "Create a room");
        ola.field("Name").fill("kitchen");
        ola.press("Create room").isIn("kitchen");
        jan.pick(NEW, "Browse rooms").press("Join kitchen").isIn("kitchen").write("what is for lunch?");
        ola.sees("what is for lunch?");

        ola.pick(MENU, "Members").hasNoBarriers();
        about(ola, "jan", "Make moderator");
        assertThat(ola.page().getByText("jan is now a moderator.")).isVisible();
        assertThat(ola.page().getByRole(AriaRole.DIALOG)).containsText("Moderator");
        about(ola, "jan", "Ban from the room");
        ola.hasNoBarriers();
        dialog(ola, "Ban jan?")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ban from the room"))
                .click();
        assertThat(jan.page().getByText("You were removed from #kitchen.")).isVisible();
        jan.isIn("general").pick(NEW, "Browse rooms");
        assertThat(jan.button("Open general")).isVisible();
        assertThat(jan.button("Join kitchen")).hasCount(0);
        jan.page().keyboard().press("Escape");

        ola.press("Banned people").hasNoBarriers().press("Lift the ban on jan");
        assertThat(ola.page().getByText("No one is banned.")).isVisible();
        ola.page().keyboard().press("Escape");
        ola.page().keyboard().press("Escape");
        assertThat(ola.page().getByText("ola removed jan")).isVisible();
        jan.pick(NEW, "Browse rooms").press("Join kitchen").isIn("kitchen");

        ola.pick(MENU, "Leave room").press("Leave room");
        assertThat(ola.page().getByText("You are the only owner of this room.")).isVisible();
        ola.press("Cancel").isIn("kitchen");
    }

    @Test
    void what_is_archived_can_be_read_and_what_is_muted_is_quiet() {
        Person poster = Person.named(server, "jan").logIn(Window.PASSWORD);
        ola.pick(NEW, "Create a room");
        ola.field("Name").fill("spring-fair");
        ola.press("Create room").isIn("spring-fair");
        long room = Long.parseLong(ola.page().url().replaceFirst(".*/", ""));
        poster.expect(204, "POST", "/rooms/" + room + "/join", null);

        ola.pick(MENU, "Notifications");
        ola.page()
                .getByRole(AriaRole.MENUITEMRADIO)
                .filter(new Locator.FilterOptions().setHasText("Nothing"))
                .click();
        assertThat(ola.inList("spring-fair")).containsText("muted");
        ola.inList("general").click();
        ola.isIn("general");
        poster.post(room, "who has the tent?");
        poster.post(1, "hello");
        ola.sees("hello");
        assertThat(ola.inList("spring-fair")).not().containsText("unread");
        assertThat(ola.page()).hasTitle(Pattern.compile("^general"));

        ola.inList("spring-fair").click();
        ola.isIn("spring-fair").sees("who has the tent?").pick(MENU, "Archive room");
        ola.hasNoBarriers().press("Archive room");
        assertThat(ola.page().getByText("This room is archived.")).isVisible();
        assertThat(ola.composer()).hasCount(0);
        assertThat(ola.page().getByText("Archived (1)")).isVisible();
        assertThat(ola.page().getByText("ola archived this room")).isVisible();
        poster.expect(409, "POST", "/rooms/" + room + "/messages", Map.of("content", "too late"));
        ola.hasNoBarriers().press("Unarchive room").isIn("spring-fair");
        assertThat(ola.page().getByText("Archived (1)")).hasCount(0);
    }

    private static void about(Window window, String name, String action) {
        window.press("Actions for " + name);
        window.page()
                .getByRole(AriaRole.MENUITEM)
                .filter(new Locator.FilterOptions().setHasText(action))
                .click();
    }

    private static Locator dialog(Window window, String heading) {
        return window.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(heading));
    }
}
