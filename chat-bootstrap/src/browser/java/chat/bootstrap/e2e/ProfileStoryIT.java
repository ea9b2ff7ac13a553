package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfileStoryIT extends BrowserTest {
    private BrowserWindow ola;
    private BrowserWindow jan;

    @BeforeEach
    void register_two_users() {
        ola = openWindow("ola").registerAdministrator("ola");
        jan = openWindow("jan").register("jan");
    }

    @Test
    void a_changed_profile_is_shown_to_another_user() throws IOException {
        ola.sendMessage("good morning");
        jan.assertShows("good morning");
        ola.press("Settings");
        ola.field("Display name").fill("Ola Nowak");
        ola.page().locator("input[type=file]").setInputFiles(new FilePayload("me.png", "image/png", picture()));
        assertThat(ola.page().getByText("Save to use this picture.")).isVisible();
        ola.press("Save");
        assertThat(ola.page().getByText("Saved.")).isVisible();
        ola.assertAccessible();

        Locator message = jan.message("good morning");
        assertThat(message.locator(".avatar img")).isVisible();
        assertThat(message).containsText("Ola Nowak");
        ola.press("Remove").press("Save");
        assertThat(message.locator(".avatar img")).hasCount(0);
    }

    @Test
    void an_account_is_deleted_only_after_its_username_is_typed() {
        jan.sendMessage("remember me");
        ola.assertShows("remember me");
        jan.press("Settings").press("Your data").press("Delete my account");
        jan.page().getByText("Delete them").click();
        jan.field("Password").fill(BrowserWindow.PASSWORD);
        Locator deletion = jan.page().locator("parley-delete-account");
        deletion.locator("button[type=submit]").click();
        assertThat(jan.page().getByText("That is not your username.")).isVisible();
        jan.assertAccessible();
        jan.field("Type jan to confirm").fill("jan");
        deletion.locator("button[type=submit]").click();
        assertThat(jan.page().getByText("Your account has been deleted.")).isVisible();
        assertThat(ola.message("remember me")).hasCount(0);
        jan.signIn("jan", BrowserWindow.PASSWORD);
        assertThat(jan.page().getByText("Wrong username or password.")).isVisible();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
