package chat.bootstrap.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A test with a server and browser windows. After each test, no window may have a console error or an accessibility
 * violation. The last screenshot of each window is kept.
 */
@ExtendWith(ChromiumExtension.class)
abstract class BrowserTest {
    static final Path SCREENSHOTS = Path.of(System.getProperty("parley.screenshots", "target/screenshots"));

    @TempDir
    Path data;

    private final Map<String, BrowserWindow> windows = new LinkedHashMap<>();
    private Browser chromium;
    ServerProcess server;

    @BeforeEach
    void start(Browser browser) {
        chromium = browser;
        server = ServerProcess.start(data, "--limits", "off");
    }

    @AfterEach
    void stop(TestInfo test) {
        try {
            windows.forEach((user, window) -> window.screenshot(SCREENSHOTS.resolve(fileName(test, user))));
            windows.values().forEach(BrowserWindow::assertNoConsoleErrors);
            windows.values().forEach(BrowserWindow::assertAccessible);
        } finally {
            windows.values().forEach(BrowserWindow::close);
            server.close();
        }
    }

    /** Stops the server cleanly, and returns an action that restarts it with the same port and data. */
    Runnable stopServer() {
        Runnable restart = restartAction();
        server.terminate();
        server.exitCode();
        return restart;
    }

    /** Kills the server, and returns an action that restarts it with the same port and data. */
    Runnable killServer() {
        Runnable restart = restartAction();
        server.kill();
        return restart;
    }

    private Runnable restartAction() {
        List<String> arguments =
                List.of("--port", String.valueOf(server.port()), "--data", data.toString(), "--limits", "off");
        return () -> {
            server = ServerProcess.run(List.of(), Map.of(), arguments);
            server.port();
        };
    }

    BrowserWindow openWindow(String user) {
        return openWindow(user, ScreenSize.DESKTOP, ColorScheme.LIGHT);
    }

    BrowserWindow openWindow(String user, ScreenSize screen, ColorScheme scheme) {
        return openWindow(user, screen, scheme, server.http(""));
    }

    /** Opens a window that reaches the server at this address. */
    BrowserWindow openWindow(String user, ScreenSize screen, ColorScheme scheme, URI address) {
        BrowserWindow window = new BrowserWindow(chromium, screen.contextOptions(scheme), address);
        windows.put(user, window);
        return window;
    }

    private String fileName(TestInfo test, String user) {
        return getClass().getSimpleName() + "."
                + test.getTestMethod().orElseThrow().getName() + "." + user.replace(" ", "-") + ".png";
    }
}
