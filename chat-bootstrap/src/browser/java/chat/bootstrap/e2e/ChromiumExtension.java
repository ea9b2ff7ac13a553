package chat.bootstrap.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Provides the installed Chromium as a {@link Browser} parameter, one process for all tests. */
final class ChromiumExtension implements ParameterResolver {
    private static final double TIMEOUT_MS = 20_000;
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // One process per profile: none is started for a navigation that may follow.
            "--renderer-process-limit=1");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(ChromiumExtension.class))
                .computeIfAbsent(RunningBrowser.class, key -> RunningBrowser.start(), RunningBrowser.class)
                .browser();
    }

    private record RunningBrowser(Playwright playwright, Browser browser) implements AutoCloseable {
        static RunningBrowser start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MS);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(FLAGS));
            return new RunningBrowser(playwright, browser);
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
