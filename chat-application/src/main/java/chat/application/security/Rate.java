package chat.application.security;

import java.time.Duration;

/**
 * A number of operations per time window.
 *
 * @param count the maximum number; 0 for no limit
 * @param window the length of the window
 */
public record Rate(int count, Duration window) {
    public boolean unlimited() {
        return count == 0;
    }
}
