package chat.adapter.persistence.account;

import java.time.Duration;

/**
 * Limits of password hashing. One hash takes 19 MiB and about 30 ms of a core.
 *
 * @param maxConcurrent maximum number of concurrent hashes: the number of cores
 * @param maxWaiting maximum number of waiting callers; further ones are refused with {@code unavailable}
 * @param maxWait how long a caller waits before it is refused with {@code unavailable}
 */
public record Argon2Settings(int maxConcurrent, int maxWaiting, Duration maxWait) {

    /** Returns the settings for a machine with this number of cores. */
    public static Argon2Settings forCores(int cores) {
        return new Argon2Settings(cores, 16, Duration.ofMillis(1500));
    }
}
