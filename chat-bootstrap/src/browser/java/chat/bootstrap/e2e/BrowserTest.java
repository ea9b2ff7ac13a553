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
 * A server, and people with windows onto it. However the story goes, no console may complain; where it ends, the screens
 * have no barriers. The last sight of each window is kept.
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

    /** Stops it as an administrator does, and gives back how to start it again where it was. */
    Runnable stopServer() {
        Runnable restart = restartAction();
        server.terminate();
        server.exitCode();
        return restart;
    }

    /** Ends it without a word, as a power cut does, and gives back how to start it again where it was. */
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

    /** One that finds the server at that address. */
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
