package chat.adapter.rest;

import java.util.Optional;

/** Whether requests can be served now. Thread-safe. */
@FunctionalInterface
public interface Readiness {
    /** @return why they can't, in one sentence for the people who run the server; empty if they can */
    Optional<String> obstacle();
}
