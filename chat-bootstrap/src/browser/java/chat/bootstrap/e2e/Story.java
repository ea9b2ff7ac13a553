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
@ExtendWith(Chromium.class)
abstract class Story {
    static final Path SCREENSHOTS = Path.of(System.getProperty("parley.screenshots", "target/screenshots"));

    @TempDir
    Path data;

    private final Map<String, Window> windows = new LinkedHashMap<>();
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
            windows.forEach((who, window) -> window.photograph(SCREENSHOTS.resolve(fileName(test, who))));
            windows.values().forEach(Window::hasNoComplaints);
            windows.values().forEach(Window::hasNoBarriers);
        } finally {
            windows.values().forEach(Window::close);
            server.close();
        }
    }

    /** Stops it as an administrator does, and gives back how to start it again where it was. */
    Runnable interruption() {
        Runnable restart = restart();
        server.terminate();
        server.exitCode();
        return restart;
    }

    /** Ends it without a word, as a power cut does, and gives back how to start it again where it was. */
    Runnable crash() {
        Runnable restart = restart();
        server.kill();
        return restart;
    }

    private Runnable restart() {
        List<String> where =
                List.of("--port", String.valueOf(server.port()), "--data", data.toString(), "--limits", "off");
        return () -> {
            server = ServerProcess.run(List.of(), Map.of(), where);
            server.port();
        };
    }

    Window window(String who) {
        return window(who, Screen.DESKTOP, ColorScheme.LIGHT);
    }

    Window window(String who, Screen screen, ColorScheme scheme) {
        return window(who, screen, scheme, server.http(""));
    }

    /** One that finds the server at that address. */
    Window window(String who, Screen screen, ColorScheme scheme, URI address) {
        Window window = new Window(chromium, screen.in(scheme), address);
        windows.put(who, window);
        return window;
    }

    private String fileName(TestInfo test, String who) {
        return getClass().getSimpleName() + "."
                + test.getTestMethod().orElseThrow().getName() + "." + who.replace(" ", "-") + ".png";
    }
}
