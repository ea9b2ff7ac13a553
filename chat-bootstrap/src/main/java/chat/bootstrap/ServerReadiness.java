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
    private volatile boolean classesLost;

    /**
     * @param loopsDown returns the names of the vital loops that are down
     * @param writable returns whether changes can be stored
     */
    ServerReadiness(Supplier<List<String>> loopsDown, BooleanSupplier writable) {
        this.loopsDown = loopsDown;
        this.writable = writable;
    }

    @Override
    public Optional<String> obstacle() {
        if (stopping) {
            return Optional.of("The server is stopping.");
        }
        if (classesLost) {
            return Optional.of("The program's file was changed or can't be read any more: restart the server.");
        }
        if (!writable.getAsBoolean()) {
            return Optional.of("Nothing can be stored now: the disk is full or fails; the log says more.");
        }
        return loopsDown.get().isEmpty()
                ? Optional.empty()
                : Optional.of("A part of the server fails again and again; its log tells more.");
    }

    /** Reports the server as stopping from now on. */
    void stopping() {
        stopping = true;
    }

    /** Reports that a class could not be loaded; only a restart helps. */
    void classesLost() {
        classesLost = true;
    }
}
