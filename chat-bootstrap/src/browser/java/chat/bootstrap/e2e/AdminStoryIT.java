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
    void an_administrator_and_somebody_else() {
        ola = openWindow("ola").registerAdministrator("ola");
        jan = openWindow("jan").register("jan");
    }

    @Test
    void who_is_deactivated_is_out_at_once_and_is_told_why() {
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
    void a_forgotten_password_is_replaced_by_a_link() {
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
    void a_room_without_an_owner_is_given_one_and_an_archived_one_is_only_read() {
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
    void the_administration_is_not_for_everybody() {
        jan.visit("/manage/audit");
        assertThat(jan.page().getByText("Only administrators can open that page."))
                .isVisible();
        ola.visit("/manage").pickFromMenu(ACTIONS, "Make administrator").press("Make administrator");
        jan.visit("/manage/audit");
        assertThat(jan.page().getByText("ola made jan an administrator.")).isVisible();
    }
}
