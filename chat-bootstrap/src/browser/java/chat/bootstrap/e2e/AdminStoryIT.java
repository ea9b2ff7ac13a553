package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminStoryIT extends BrowserTest {
    private static final String ACTIONS = "Actions for jan";

    private BrowserWindow ola;
    private BrowserWindow jan;

    @BeforeEach
    void register_an_administrator_and_a_user() {
        ola = openWindow("ola").registerAdministrator("ola");
        jan = openWindow("jan").register("jan");
    }

    @Test
    void a_deactivated_user_is_signed_out_and_cannot_sign_in_until_reactivated() {
        ola.visit("/manage").pickFromMenu(ACTIONS, "Deactivate").press("Deactivate");
        assertThat(jan.page().getByText("This account has been deactivated and you have been signed out."))
                .isVisible();
        jan.assertAccessible().signIn("jan", BrowserWindow.PASSWORD);
        assertThat(jan.page().getByText("This account has been deactivated. Contact an administrator."))
                .isVisible();
        ola.assertAccessible().pickFromMenu(ACTIONS, "Reactivate");
        assertThat(ola.page().getByText("jan can sign in again.")).isVisible();
        jan.press("Sign in").assertInRoom("general");

        ola.page().getByText("Audit log").click();
        assertThat(ola.page().getByText("ola reactivated jan.")).isVisible();
        assertThat(ola.page().getByText("ola deactivated jan.")).isVisible();
    }

    @Test
    void a_reset_link_sets_a_new_password_once_and_ends_the_sessions() {
        ola.visit("/manage").pickFromMenu(ACTIONS, "Create a password reset link");
        String link = URI.create(ola.field("Link").inputValue()).getPath();
        BrowserWindow again = openWindow("jan again").visit(link);
        again.field("New password").fill("a way that is new");
        again.assertAccessible().press("Set new password");
        assertThat(again.page().getByText("Your password has been changed.")).isVisible();
        assertThat(jan.page().getByText("Your session has expired.")).isVisible();
        again.signIn("jan", "a way that is new").assertInRoom("general").visit(link);
        again.field("New password").fill("a way that is newer");
        again.press("Set new password");
        assertThat(again.heading()).hasText("This link is no longer valid");
    }

    @Test
    void an_administrator_appoints_an_owner_and_archives_and_deletes_a_room() {
        TestUser kate = TestUser.register(server, "kate");
        long room = kate.createRoom("books");
        jan.visit("/r/" + room).press("Join room").assertInRoom("books");
        ola.visit("/manage/rooms").pickFromMenu("Actions for books", "Appoint an owner");
        ola.press("Appoint jan");
        assertThat(ola.page().getByText("jan is now an owner of books.")).isVisible();
        ola.pickFromMenu("Actions for books", "Archive");
        assertThat(ola.page().getByText("books is archived")).isVisible();
        ola.assertAccessible().pickFromMenu("Actions for books", "Delete room");
        ola.field("Type books to confirm").fill("books");
        ola.press("Delete room");
        assertThat(jan.page().getByText("books was deleted.")).isVisible();
    }

    @Test
    void only_administrators_can_open_the_administration() {
        jan.visit("/manage/audit");
        assertThat(jan.page().getByText("Only administrators can open that page."))
                .isVisible();
        ola.visit("/manage").pickFromMenu(ACTIONS, "Make administrator").press("Make administrator");
        jan.visit("/manage/audit");
        assertThat(jan.page().getByText("ola made jan an administrator.")).isVisible();
    }
}
