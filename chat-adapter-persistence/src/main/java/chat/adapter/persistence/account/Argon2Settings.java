package chat.adapter.persistence.account;

import java.time.Duration;

/**
 * How many passwords may be hashed; each costs 19 MiB and about 30 ms of a core.
 *
 * @param maxConcurrent as many as there are cores
 * @param maxWaiting how many may wait for a turn; more are refused with {@code unavailable}
 * @param maxWait how long one waits before it is refused the same way
 */
public record Argon2Settings(int maxConcurrent, int maxWaiting, Duration maxWait) {

    /** For a machine with that many cores. */
    public static Argon2Settings forCores(int cores) {
        return new Argon2Settings(cores, 16, Duration.ofMillis(1500));
    }
}
