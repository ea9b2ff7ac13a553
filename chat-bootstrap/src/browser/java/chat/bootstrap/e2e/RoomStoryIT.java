package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomStoryIT extends BrowserTest {
    private static final String NEW_ROOM_MENU = "Create or join a room";
    private static final String ROOM_MENU = "Room menu";

    @Test
    void a_room_is_created_joined_renamed_and_deleted() {
        BrowserWindow ola = openWindow("ola").registerAdministrator("ola");
        BrowserWindow jan = openWindow("jan").register("jan");

        ola.pickFromMenu(NEW_ROOM_MENU, "Create a room");
        ola.field("Name").fill("picnic");
        ola.field("Topic (optional)").fill("Saturday, by the river");
        ola.press("Create room").assertInRoom("picnic");
        assertThat(ola.composer()).isFocused();

        jan.pickFromMenu(NEW_ROOM_MENU, "Browse rooms").press("Join picnic").assertInRoom("picnic");
        jan.sendMessage("who brings the bread?");
        ola.assertShows("who brings the bread?").sendMessage("I do");
        jan.assertShows("I do");

        ola.pickFromMenu(ROOM_MENU, "Edit name and topic");
        ola.field("Name").fill("picnic-in-may");
        ola.press("Save").assertInRoom("picnic-in-may");
        assertThat(ola.roomLink("picnic-in-may")).isVisible();
        ola.sendMessage("we moved it");
        jan.assertShows("we moved it").assertInRoom("picnic-in-may");
        assertThat(jan.roomLink("picnic-in-may")).isVisible();

        ola.pickFromMenu(ROOM_MENU, "Delete room");
        ola.field("Type picnic-in-may to confirm").fill("picnic");
        ola.press("Delete room");
        assertThat(ola.page().getByText("That is not the room’s name.")).isVisible();
        ola.field("Type picnic-in-may to confirm").fill("picnic-in-may");
        ola.press("Delete room");

        assertThat(ola.page().getByText("#picnic-in-may was deleted.")).isVisible();
        assertThat(jan.page().getByText("#picnic-in-may was deleted.")).isVisible();
        jan.assertInRoom("general");
        ola.assertInRoom("general");
        assertThat(jan.roomLink("picnic-in-may")).hasCount(0);
        assertThat(ola.roomLink("picnic-in-may")).hasCount(0);
    }

    @Test
    void a_visitor_with_a_link_to_a_room_registers_and_joins_it() {
        TestUser root = TestUser.register(server, "root");
        long room = root.createRoom("kitchen");
        BrowserWindow jan = openWindow("jan").visit("/r/" + room);
        jan.page().getByText("Create an account").click();
        jan.fillIn("jan", BrowserWindow.PASSWORD, "Create account");
        assertThat(jan.page().getByText("You are not in #kitchen")).isVisible();
        jan.press("Join room").assertInRoom("kitchen").sendMessage("here I am");
        jan.assertShows("here I am");
        jan.visit("/r/999999");
        assertThat(jan.page().getByText("That room doesn’t exist, or you don’t have access to it."))
                .isVisible();
    }
}
