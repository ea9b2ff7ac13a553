package chat.application.security;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param count so many times; 0 for no limit
 * @param window in so long
 */
public record Rate(int count, Duration window) {
    public boolean unlimited() {
        return count == 0;
    }
}
