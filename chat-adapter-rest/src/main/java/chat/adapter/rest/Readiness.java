package chat.adapter.rest;

import java.util.Optional;

/** Reports whether the server can serve requests now. Thread-safe. */
@FunctionalInterface
public interface Readiness {
    /** @return why it can't, in one sentence for operators; empty if it can */
    Optional<String> notReadyReason();
}
