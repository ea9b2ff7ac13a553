package chat.bootstrap.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** The screen of a window; sizes are in CSS pixels. */
enum ScreenSize {
    DESKTOP(1280, 800, 1, false),
    PHONE(390, 844, 1.5, true);

    private final int width;
    private final int height;
    private final double density;
    private final boolean touch;

    ScreenSize(int width, int height, double density, boolean touch) {
        this.width = width;
        this.height = height;
        this.density = density;
        this.touch = touch;
    }

    Browser.NewContextOptions contextOptions(ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(density)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setColorScheme(scheme)
                .setLocale("en-GB")
                .setTimezoneId("UTC");
    }
}
