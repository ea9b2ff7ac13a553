package chat.bootstrap;

import chat.adapter.rest.Readiness;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Readiness of the server. Its messages reveal no internals. Thread-safe. */
final class ServerReadiness implements Readiness {
    private final Supplier<List<String>> loopsDown;
    private final BooleanSupplier writable;
    private volatile boolean stopping;
    private volatile boolean classLoadFailed;

    /**
     * @param loopsDown returns the names of the vital loops that are down
     * @param writable returns whether changes can be stored
     */
    ServerReadiness(Supplier<List<String>> loopsDown, BooleanSupplier writable) {
        this.loopsDown = loopsDown;
        this.writable = writable;
    }

    @Override
    public Optional<String> notReadyReason() {
        if (stopping) {
            return Optional.of("The server is stopping.");
        }
        if (classLoadFailed) {
            return Optional.of("The program's jar file was changed or can no longer be read: restart the server.");
        }
        if (!writable.getAsBoolean()) {
            return Optional.of("Nothing can be stored: the disk is full or failing; the log has the details.");
        }
        return loopsDown.get().isEmpty()
                ? Optional.empty()
                : Optional.of("A background loop of the server keeps failing; the log has the details.");
    }

    /** Reports the server as stopping from now on. */
    void stopping() {
        stopping = true;
    }

    /** Reports that a class could not be loaded; only a restart helps. */
    void classLoadFailed() {
        classLoadFailed = true;
    }
}
