package chat.bootstrap;

import chat.adapter.persistence.sql.StorageException;
import chat.bootstrap.config.ConfigException;
import chat.bootstrap.config.StartException;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells whoever started the program why it can't run. */
final class StartFailure {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private StartFailure() {}

    /**
     * Prints the reasons, one per line.
     *
     * @param out prints a line
     *
     * @return the exit code, or empty for a fault, which is not printed
     */
    static Optional<Integer> report(Exception failure, Consumer<String> out) {
        if (failure instanceof ConfigException mistake) {
            mistake.errors().forEach(out);
            return Optional.of(USAGE);
        }
        if (failure instanceof StartException || failure instanceof StorageException) {
            out.accept(failure.getMessage());
            return Optional.of(FAILED);
        }
        return Optional.empty();
    }
}
