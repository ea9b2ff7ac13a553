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

/** A window of somebody's own browser profile. It notes whatever its console complains of. */
final class BrowserWindow {
    static final String PASSWORD = "a long way to tipperary";

    /** A browser tells of each refused request and lost socket by itself; the page can't keep it from doing so. */
    private static final Pattern EXPECTED =
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

    private BrowserWindow(BrowserContext profile, List<String> complaints, String address) {
        this.context = profile;
        this.consoleErrors = complaints;
        this.address = address;
        this.page = tab();
    }

    Page page() {
        return page;
    }

    /** One more tab of the same profile. */
    BrowserWindow newTab() {
        return new BrowserWindow(context, consoleErrors, address);
    }

    /** Tells all tabs of the profile so; the sockets that they have open are not touched. */
    BrowserWindow setOffline(boolean offline) {
        context.setOffline(offline);
        return this;
    }

    /** The tab is gone before it can do anything about it; here is an empty one instead. */
    BrowserWindow closeTab() {
        page.close();
        page = tab();
        return this;
    }

    private Page tab() {
        Page tab = context.newPage();
        tab.onPageError(consoleErrors::add);
        tab.onDialog(dialog -> {
            // Only the question whether to leave what was not sent is ours to ask.
            if (!dialog.type().equals("beforeunload")) {
                consoleErrors.add("dialog: " + dialog.message());
            }
            dialog.accept();
        });
        tab.onConsoleMessage(line -> {
            if (line.type().equals("error") && !EXPECTED.matcher(line.text()).matches()) {
                consoleErrors.add(line.text());
            }
        });
        return tab;
    }

    BrowserWindow visit(String path) {
        page.navigate(address + path);
        return this;
    }

    /** Makes the first account of all, the administrator's, and ends up in general. */
    BrowserWindow registerAdministrator(String name) {
        visit("/");
        return fillIn(name, PASSWORD, "Create administrator account").assertInRoom("general");
    }

    /** Makes an account on the page and ends up in general. */
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

    /** What the page is about. */
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

    /** Opens the menu of that name and picks from it. */
    BrowserWindow pickFromMenu(String menu, String item) {
        press(menu);
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .click();
        return this;
    }

    BrowserWindow sendMessage(String text) {
        composer().fill(text);
        composer().press("Enter");
        return this;
    }

    /** The rows of the log that say so, not those that only quote it. */
    Locator message(String text) {
        Locator messageTexts = page.locator(".message-text").filter(new Locator.FilterOptions().setHasText(text));
        return page.locator("li.message").filter(new Locator.FilterOptions().setHas(messageTexts));
    }

    /** Points at the message that says so, and presses a button of its toolbar. */
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

    /** Picks from the menu of the message that says so. */
    BrowserWindow pickOnMessage(String text, String action) {
        pressOnMessage(text, "More actions");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(action))
                .click();
        return this;
    }

    /** What people have written, from top to bottom. */
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

    /** Nothing on the screen keeps anybody from using it. */
    BrowserWindow assertAccessible() {
        List<String> barriers = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
        assertEquals(List.of(), barriers);
        return this;
    }

    void close() {
        context.close();
    }
}
