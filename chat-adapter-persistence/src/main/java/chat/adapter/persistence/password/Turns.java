package chat.adapter.persistence.password;

import static chat.domain.error.ErrorCode.UNAVAILABLE;

import chat.domain.error.ChatException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets a few work at once and a few more wait, in order. */
final class Turns {
    private final Semaphore working;
    private final Semaphore present;
    private final Duration patience;

    Turns(Argon2Settings settings) {
        working = new Semaphore(settings.atOnce(), true);
        present = new Semaphore(settings.atOnce() + settings.waiting());
        patience = settings.patience();
    }

    /** Does it when its turn comes; refuses with {@code unavailable} if that takes too long. */
    <T> T take(Supplier<T> work) {
        if (!present.tryAcquire()) {
            throw busy();
        }
        try {
            return inTurn(work);
        } finally {
            present.release();
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!working.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            working.release();
        }
    }

    private static ChatException busy() {
        return ChatException.later(UNAVAILABLE, "Too many people are signing in.", Duration.ofSeconds(1));
    }
}
