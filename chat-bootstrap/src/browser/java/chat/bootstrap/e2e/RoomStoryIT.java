package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomStoryIT extends Story {
    private static final String NEW = "Create or join a room";
    private static final String MENU = "Room menu";

    @Test
    void a_room_is_made_joined_renamed_and_deleted() {
        Window ola = window("ola").found("ola");
        Window jan = window("jan").register("jan");

        ola.pick(NEW, "Create a room");
        ola.field("Name").fill("picnic");
        ola.field("Topic (optional)").fill("Saturday, by the river");
        ola.press("Create room").isIn("picnic");
        assertThat(ola.composer()).isFocused();

        jan.pick(NEW, "Browse rooms").press("Join picnic").isIn("picnic");
        jan.write("who brings the bread?");
        ola.sees("who brings the bread?").write("I do");
        jan.sees("I do");

        ola.pick(MENU, "Edit name and topic");
        ola.field("Name").fill("picnic-in-may");
        ola.press("Save").isIn("picnic-in-may");
        assertThat(ola.inList("picnic-in-may")).isVisible();
        ola.write("we moved it");
        jan.sees("we moved it").isIn("picnic-in-may");
        assertThat(jan.inList("picnic-in-may")).isVisible();

        ola.pick(MENU, "Delete room");
        ola.field("Type picnic-in-may to confirm").fill("picnic");
        ola.press("Delete room");
        assertThat(ola.page().getByText("That is not the room’s name.")).isVisible();
        ola.field("Type picnic-in-may to confirm").fill("picnic-in-may");
        ola.press("Delete room");

        assertThat(ola.page().getByText("#picnic-in-may was deleted.")).isVisible();
        assertThat(jan.page().getByText("#picnic-in-may was deleted.")).isVisible();
        jan.isIn("general");
        ola.isIn("general");
        assertThat(jan.inList("picnic-in-may")).hasCount(0);
        assertThat(ola.inList("picnic-in-may")).hasCount(0);
    }

    @Test
    void a_link_to_a_room_leads_there_through_signing_in_and_joining() {
        Person root = Person.register(server, "root");
        long room = root.createRoom("kitchen");
        Window jan = window("jan").visit("/r/" + room);
        jan.page().getByText("Create an account").click();
        jan.fillIn("jan", Window.PASSWORD, "Create account");
        assertThat(jan.page().getByText("You are not in #kitchen")).isVisible();
        jan.press("Join room").isIn("kitchen").write("here I am");
        jan.sees("here I am");
        jan.visit("/r/999999");
        assertThat(jan.page().getByText("That room doesn’t exist, or you don’t have access to it."))
                .isVisible();
    }
}
