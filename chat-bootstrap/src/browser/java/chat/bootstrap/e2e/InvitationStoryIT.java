package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationStoryIT extends BrowserTest {
    private static final String NO_LONGER_VALID = "This invitation is no longer valid";

    private BrowserWindow ola;

    @BeforeEach
    void create_a_room_and_open_the_invitations() {
        TestUser.register(server, "ola").createRoom("ops");
        ola = openWindow("ola").visit("/manage/invitations").signIn("ola", BrowserWindow.PASSWORD);
    }

    @Test
    void an_invited_visitor_registers_and_is_in_the_room() {
        BrowserWindow jan = openWindow("jan").visit(createInvitation("#ops"));
        assertThat(jan.heading()).hasText("ola invites you to #ops in Parley");
        jan.assertAccessible()
                .fillIn("jan", BrowserWindow.PASSWORD, "Create account")
                .assertInRoom("ops");
        assertThat(jan.composer()).isFocused();
        assertThat(jan.page().getByText("Welcome, jan. This is #ops, the room you were invited to."))
                .isVisible();
        jan.sendMessage("here I am").assertShows("here I am");
        assertThat(ola.page().getByText("used 0 times")).isVisible();
        ola.visit("/r/2").assertInRoom("ops").assertShows("here I am");
    }

    @Test
    void an_invited_user_signs_in_and_joins_the_room_with_one_click() {
        TestUser.register(server, "zofia");
        BrowserWindow zofia = openWindow("zofia").visit(createInvitation("#ops"));
        zofia.page()
                .getByText("Sign in", new Page.GetByTextOptions().setExact(true))
                .click();
        zofia.signIn("zofia", BrowserWindow.PASSWORD);
        assertThat(zofia.button("Join #ops")).isFocused();
        zofia.assertAccessible().press("Join #ops").assertInRoom("ops");
        assertThat(zofia.composer()).isFocused();
    }

    @Test
    void a_revoked_or_unknown_link_is_no_longer_valid() {
        String link = createInvitation("Parley, no particular room");
        ola.press("Revoke the invitation to Parley");
        assertThat(ola.page().getByText("Revoked")).isVisible();
        BrowserWindow jan = openWindow("jan").visit(link);
        assertThat(jan.heading()).hasText(NO_LONGER_VALID);
        jan.assertAccessible().visit("/join/nonsense");
        assertThat(jan.heading()).hasText(NO_LONGER_VALID);
    }

    @Test
    void registration_by_invitation_shows_the_form_to_invited_visitors_only() {
        String link = createInvitation("Parley, no particular room");
        ola.visit("/manage/workspace");
        ola.page().getByText("By invitation").click();
        ola.press("Save");
        assertThat(ola.page().getByText("Saved.")).isVisible();
        BrowserWindow jan = openWindow("jan").visit("/register");
        assertThat(jan.page().getByText("You need an invitation to create an account here."))
                .isVisible();
        assertThat(jan.field("Username")).hasCount(0);
        jan.assertAccessible().visit(link);
        jan.fillIn("jan", BrowserWindow.PASSWORD, "Create account").assertInRoom("general");
    }

    /** Creates an invitation and returns the path of its link. */
    private String createInvitation(String room) {
        ola.press("Create an invitation");
        ola.field("Invite to").selectOption(new SelectOption().setLabel(room));
        ola.press("Create link");
        String link = ola.field("Link").inputValue();
        ola.press("Done");
        return URI.create(link).getPath();
    }
}
