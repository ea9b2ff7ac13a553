package chat.adapter.websocket.protocol;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;

/** Assigns ids to internal errors, so that an error that a client received can be found in the log. */
final class ErrorIds {
    private static final AtomicLong LAST = new AtomicLong();

    private ErrorIds() {}

    /**
     * Logs the fault with a new id.
     *
     * @return the id
     */
    static String logWithId(Logger log, String message, Throwable fault) {
        String errorId = "ws-" + LAST.incrementAndGet();
        log.error("{} ({})", message, errorId, fault);
        return errorId;
    }
}
