package chat.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A browser window with a profile of its own. It records the errors of its console. */
final class BrowserWindow {
    static final String PASSWORD = "a long way to tipperary";

    /** The browser itself logs each refused request and lost socket; a page can't prevent it. */
    private static final Pattern EXPECTED_ERRORS =
            Pattern.compile("Failed to load resource: .*|WebSocket connection to '\\S+' failed: .*");

    private static final String LOG_CSP_VIOLATIONS =
            "addEventListener('securitypolicyviolation', (event) => console.error(`CSP: ${event.violatedDirective}`))";

    private final BrowserContext context;
    private final List<String> consoleErrors;
    private final String address;
    private Page page;

    BrowserWindow(Browser chromium, Browser.NewContextOptions options, URI server) {
        this(chromium.newContext(options), new ArrayList<>(), server.toString());
        context.addInitScript(LOG_CSP_VIOLATIONS);
    }

    private BrowserWindow(BrowserContext profile, List<String> consoleErrors, String address) {
        this.context = profile;
        this.consoleErrors = consoleErrors;
        this.address = address;
        this.page = tab();
    }

    Page page() {
        return page;
    }

    /** Opens another tab of the same profile. */
    BrowserWindow newTab() {
        return new BrowserWindow(context, consoleErrors, address);
    }

    /** Sets all tabs of the profile offline or online. Open sockets stay open. */
    BrowserWindow setOffline(boolean offline) {
        context.setOffline(offline);
        return this;
    }

    /** Closes the tab without running its handlers of {@code beforeunload}, and opens an empty one. */
    BrowserWindow closeTab() {
        page.close();
        page = tab();
        return this;
    }

    private Page tab() {
        Page tab = context.newPage();
        tab.onPageError(consoleErrors::add);
        tab.onDialog(dialog -> {
            // The only dialog that the page may open asks whether to leave with unsent messages.
            if (!dialog.type().equals("beforeunload")) {
                consoleErrors.add("dialog: " + dialog.message());
            }
            dialog.accept();
        });
        tab.onConsoleMessage(line -> {
            if (line.type().equals("error")
                    && !EXPECTED_ERRORS.matcher(line.text()).matches()) {
                consoleErrors.add(line.text());
            }
        });
        return tab;
    }

    BrowserWindow visit(String path) {
        page.navigate(address + path);
        return this;
    }

    /** Registers the first account, which becomes the administrator, and waits for the room general. */
    BrowserWindow registerAdministrator(String name) {
        visit("/");
        return fillIn(name, PASSWORD, "Create administrator account").assertInRoom("general");
    }

    /** Registers an account and waits for the room general. */
    BrowserWindow register(String name) {
        visit("/register");
        return fillIn(name, PASSWORD, "Create account").assertInRoom("general");
    }

    BrowserWindow signIn(String name, String password) {
        return fillIn(name, password, "Sign in");
    }

    BrowserWindow fillIn(String name, String password, String action) {
        field("Username").fill(name);
        field("Password").fill(password);
        press(action);
        return this;
    }

    BrowserWindow assertInRoom(String room) {
        assertThat(composer()).isVisible();
        assertThat(page.locator("h1 > span:not(.avatar, .visually-hidden)")).hasText(room);
        return this;
    }

    /** The main heading of the page. */
    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    Locator composer() {
        return page.locator("#composer");
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    BrowserWindow press(String button) {
        button(button).click();
        return this;
    }

    /** Opens a menu and clicks one of its items. */
    BrowserWindow pickFromMenu(String menu, String item) {
        press(menu);
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .click();
        return this;
    }

    /** Waits for modal dialogs to close first: until then, keys do not reach the composer. */
    BrowserWindow sendMessage(String text) {
        assertThat(page.locator("dialog:modal")).hasCount(0);
        composer().fill(text);
        composer().press("Enter");
        return this;
    }

    /** The messages with this text, without those that only quote it. */
    Locator message(String text) {
        Locator messageTexts = page.locator(".message-text").filter(new Locator.FilterOptions().setHasText(text));
        return page.locator("li.message").filter(new Locator.FilterOptions().setHas(messageTexts));
    }

    /** Hovers over the message with this text and clicks a button of its toolbar. */
    BrowserWindow pressOnMessage(String text, String action) {
        message(text).hover();
        message(text)
                .getByRole(AriaRole.TOOLBAR)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(action).setExact(true))
                .click();
        return this;
    }

    /** Clicks an item in the menu of the message with this text. */
    BrowserWindow pickOnMessage(String text, String action) {
        pressOnMessage(text, "More actions");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(action))
                .click();
        return this;
    }

    /** The texts of all messages, from top to bottom. */
    Locator messageTexts() {
        return page.locator("li.message .message-text");
    }

    Locator pending() {
        return page.locator("li.message.pending");
    }

    BrowserWindow assertShows(String... texts) {
        for (String text : texts) {
            assertThat(message(text)).hasCount(1);
            assertThat(message(text)).isVisible();
        }
        return this;
    }

    Locator roomLink(String room) {
        return page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(room));
    }

    void screenshot(Path file) {
        page.mouse().move(0, 0);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    void assertNoConsoleErrors() {
        assertEquals(List.of(), consoleErrors);
    }

    /**
     * Checks that the page violates no accessibility rule of axe. The legacy mode does not test frames of other origins,
     * and so needs no second page that loads axe again; the client has no frames.
     */
    BrowserWindow assertAccessible() {
        assertThat(page.locator("iframe")).hasCount(0);
        List<String> violations = new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
        assertEquals(List.of(), violations);
        return this;
    }

    void close() {
        context.close();
    }
}
