package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationStoryIT extends BrowserTest {
    private static final String LOST = "This invitation is no longer valid";

    private BrowserWindow ola;

    @BeforeEach
    void a_room_to_invite_to() {
        TestUser.register(server, "ola").createRoom("ops");
        ola = openWindow("ola").visit("/manage/invitations").signIn("ola", BrowserWindow.PASSWORD);
    }

    @Test
    void a_link_leads_from_no_account_to_the_room() {
        BrowserWindow jan = openWindow("jan").visit(invitation("#ops"));
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
    void who_has_an_account_signs_in_and_needs_one_press() {
        TestUser.register(server, "zofia");
        BrowserWindow zofia = openWindow("zofia").visit(invitation("#ops"));
        zofia.page()
                .getByText("Sign in", new Page.GetByTextOptions().setExact(true))
                .click();
        zofia.signIn("zofia", BrowserWindow.PASSWORD);
        assertThat(zofia.button("Join #ops")).isFocused();
        zofia.assertAccessible().press("Join #ops").assertInRoom("ops");
        assertThat(zofia.composer()).isFocused();
    }

    @Test
    void a_withdrawn_link_says_that_it_is_no_longer_valid() {
        String link = invitation("Parley, no particular room");
        ola.press("Revoke the invitation to Parley");
        assertThat(ola.page().getByText("Revoked")).isVisible();
        BrowserWindow jan = openWindow("jan").visit(link);
        assertThat(jan.heading()).hasText(LOST);
        jan.assertAccessible().visit("/join/nonsense");
        assertThat(jan.heading()).hasText(LOST);
    }

    @Test
    void where_accounts_are_made_by_invitation_there_is_a_form_only_for_the_invited() {
        String link = invitation("Parley, no particular room");
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

    /** Makes one to there, and gives back where its link leads. */
    private String invitation(String room) {
        ola.press("Create an invitation");
        ola.field("Invite to").selectOption(new SelectOption().setLabel(room));
        ola.press("Create link");
        String link = ola.field("Link").inputValue();
        ola.press("Done");
        return URI.create(link).getPath();
    }
}
