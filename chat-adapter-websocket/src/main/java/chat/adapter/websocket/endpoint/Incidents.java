package chat.adapter.websocket.endpoint;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;

/** Numbers what goes wrong, so that what a client is told can be found in the log. */
final class Incidents {
    private static final AtomicLong LAST = new AtomicLong();

    private Incidents() {}

    /** Logs the fault and gives the name under which it stands there. */
    static String log(Logger log, String what, Throwable fault) {
        String incident = "ws-" + LAST.incrementAndGet();
        log.error("{} ({})", what, incident, fault);
        return incident;
    }
}
