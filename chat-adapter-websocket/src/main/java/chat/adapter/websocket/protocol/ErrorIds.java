package chat.adapter.websocket.protocol;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;

/** Numbers what goes wrong, so that what a client is told can be found in the log. */
final class ErrorIds {
    private static final AtomicLong LAST = new AtomicLong();

    private ErrorIds() {}

    /** Logs the fault and gives the name under which it stands there. */
    static String logWithId(Logger log, String what, Throwable fault) {
        String incident = "ws-" + LAST.incrementAndGet();
        log.error("{} ({})", what, incident, fault);
        return incident;
    }
}
