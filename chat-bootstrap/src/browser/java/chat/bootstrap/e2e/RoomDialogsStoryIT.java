package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomDialogsStoryIT extends BrowserTest {
    private static final String NEW_ROOM_MENU = "Create or join a room";
    private static final String ROOM_MENU = "Room menu";

    private BrowserWindow ola;
    private BrowserWindow jan;

    @BeforeEach
    void register_two_users() {
        ola = openWindow("ola").registerAdministrator("ola");
        jan = openWindow("jan").register("jan");
    }

    @Test
    void a_private_room_is_hidden_until_the_user_is_added() {
        ola.pickFromMenu(NEW_ROOM_MENU, "Create a room");
        ola.field("Name").fill("hiring");
        ola.field("By invitation").check();
        ola.assertAccessible().press("Create room").assertInRoom("hiring");
        ola.sendMessage("the first letter has come").assertShows("the first letter has come");
        String room = ola.page().url();
        jan.page().navigate(room);
        assertThat(jan.page().getByText("That room doesn’t exist, or you don’t have access to it."))
                .isVisible();

        ola.pickFromMenu(ROOM_MENU, "Add people");
        ola.page().getByRole(AriaRole.COMBOBOX).fill("ja");
        assertThat(ola.page().getByRole(AriaRole.OPTION).locator("b")).hasText("jan");
        ola.assertAccessible().page().keyboard().press("Enter");
        ola.press("Add");
        assertThat(ola.page().getByText("ola added jan")).isVisible();
        jan.roomLink("hiring").click();
        jan.assertInRoom("hiring").assertShows("the first letter has come").sendMessage("I see it");
        ola.assertShows("I see it");
    }

    @Test
    void a_direct_room_shows_unread_messages_presence_and_typing() {
        jan.press("New message");
        jan.page().getByRole(AriaRole.OPTION).click();
        jan.assertAccessible().press("Open conversation").assertInRoom("ola").sendMessage("are you coming tonight?");

        assertThat(ola.roomLink("jan")).containsText("1 unread message");
        assertThat(ola.roomLink("jan")).containsText("active");
        assertThat(ola.page()).hasTitle(Pattern.compile("^\\(1\\) general"));
        ola.roomLink("jan").click();
        ola.assertInRoom("jan").assertShows("are you coming tonight?");
        ola.composer().pressSequentially("of c");
        assertThat(jan.page().getByText("ola is typing")).isVisible();
        ola.sendMessage("of course").assertShows("of course");
        jan.assertShows("of course");
        assertThat(jan.page().getByText("ola is typing")).isHidden();

        ola.page().locator(".own-user-button").click();
        ola.page()
                .getByRole(AriaRole.MENUITEMRADIO)
                .filter(new Locator.FilterOptions().setHasText("Do not disturb"))
                .click();
        assertThat(jan.roomLink("ola")).containsText("busy");
        ola.press(ROOM_MENU);
        assertThat(ola.page().getByRole(AriaRole.MENUITEM)).hasText(new String[] {"Members", "Notifications"});
    }

    @Test
    void a_banned_user_sees_the_removal_and_can_rejoin_once_unbanned() {
        ola.pickFromMenu(NEW_ROOM_MENU, "Create a room");
        ola.field("Name").fill("kitchen");
        ola.press("Create room").assertInRoom("kitchen");
        jan.pickFromMenu(NEW_ROOM_MENU, "Browse rooms")
                .press("Join kitchen")
                .assertInRoom("kitchen")
                .sendMessage("what is for lunch?");
        ola.assertShows("what is for lunch?");

        ola.pickFromMenu(ROOM_MENU, "Members").assertAccessible();
        pickMemberAction(ola, "jan", "Make moderator");
        assertThat(ola.page().getByText("jan is now a moderator.")).isVisible();
        assertThat(ola.page().getByRole(AriaRole.DIALOG)).containsText("Moderator");
        pickMemberAction(ola, "jan", "Ban from the room");
        ola.assertAccessible();
        dialog(ola, "Ban jan?")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ban from the room"))
                .click();
        assertThat(jan.page().getByText("You were removed from #kitchen.")).isVisible();
        jan.assertInRoom("general").pickFromMenu(NEW_ROOM_MENU, "Browse rooms");
        assertThat(jan.button("Open general")).isVisible();
        assertThat(jan.button("Join kitchen")).hasCount(0);
        jan.page().keyboard().press("Escape");

        ola.press("Banned people").assertAccessible().press("Unban jan");
        assertThat(ola.page().getByText("No one is banned.")).isVisible();
        ola.page().keyboard().press("Escape");
        ola.page().keyboard().press("Escape");
        assertThat(ola.page().getByText("ola removed jan")).isVisible();
        jan.pickFromMenu(NEW_ROOM_MENU, "Browse rooms").press("Join kitchen").assertInRoom("kitchen");

        ola.pickFromMenu(ROOM_MENU, "Leave room").press("Leave room");
        assertThat(ola.page().getByText("You are the only owner of this room.")).isVisible();
        ola.press("Cancel").assertInRoom("kitchen");
    }

    @Test
    void an_archived_room_is_read_only_and_a_muted_room_shows_no_unread_messages() {
        TestUser poster = TestUser.withoutSession(server, "jan").logIn(BrowserWindow.PASSWORD);
        ola.pickFromMenu(NEW_ROOM_MENU, "Create a room");
        ola.field("Name").fill("spring-fair");
        ola.press("Create room").assertInRoom("spring-fair");
        long room = Long.parseLong(ola.page().url().replaceFirst(".*/", ""));
        poster.expect(204, "POST", "/rooms/" + room + "/join", null);

        ola.pickFromMenu(ROOM_MENU, "Notifications");
        ola.page()
                .getByRole(AriaRole.MENUITEMRADIO)
                .filter(new Locator.FilterOptions().setHasText("Nothing"))
                .click();
        assertThat(ola.roomLink("spring-fair")).containsText("muted");
        ola.roomLink("general").click();
        ola.assertInRoom("general");
        poster.post(room, "who has the tent?");
        poster.post(1, "hello");
        ola.assertShows("hello");
        assertThat(ola.roomLink("spring-fair")).not().containsText("unread");
        assertThat(ola.page()).hasTitle(Pattern.compile("^general"));

        ola.roomLink("spring-fair").click();
        ola.assertInRoom("spring-fair").assertShows("who has the tent?").pickFromMenu(ROOM_MENU, "Archive room");
        ola.assertAccessible().press("Archive room");
        assertThat(ola.page().getByText("This room is archived.")).isVisible();
        assertThat(ola.composer()).hasCount(0);
        assertThat(ola.page().getByText("Archived (1)")).isVisible();
        assertThat(ola.page().getByText("ola archived this room")).isVisible();
        poster.expect(409, "POST", "/rooms/" + room + "/messages", Map.of("content", "too late"));
        ola.assertAccessible().press("Unarchive room").assertInRoom("spring-fair");
        assertThat(ola.page().getByText("Archived (1)")).hasCount(0);
    }

    private static void pickMemberAction(BrowserWindow window, String name, String action) {
        window.press("Actions for " + name);
        window.page()
                .getByRole(AriaRole.MENUITEM)
                .filter(new Locator.FilterOptions().setHasText(action))
                .click();
    }

    private static Locator dialog(BrowserWindow window, String heading) {
        return window.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(heading));
    }
}
