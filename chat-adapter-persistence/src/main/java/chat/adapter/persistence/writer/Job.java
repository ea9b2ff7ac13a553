package chat.adapter.persistence.writer;

import chat.adapter.persistence.StorageException;
import chat.adapter.persistence.live.Ledger;
import chat.domain.error.ChatException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A command on its way through the writer, and the caller who waits for it. */
final class Job<T> {
    private final Load load;
    private final Command<T> command;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private Runnable release = () -> {};

    Job(Load load, Command<T> command) {
        this.load = load;
        this.command = command;
    }

    Load load() {
        return load;
    }

    /** Does the command, but keeps the answer until {@link #release}. */
    void run(Ledger ledger) throws SQLException {
        long writes = ledger.sql().writes();
        try {
            T result = command.run(ledger);
            release = () -> answer.complete(result);
        } catch (ChatException refusal) {
            if (ledger.sql().writes() != writes) {
                throw refusal;
            }
            release = () -> answer.completeExceptionally(refusal);
        }
    }

    /** Lets the caller go on, on its own thread. */
    void release() {
        release.run();
    }

    /** Tells the caller that nothing was stored. */
    void fail(Throwable fault) {
        boolean refused = fault instanceof ChatException;
        answer.completeExceptionally(refused ? fault : new StorageException("The change could not be stored", fault));
    }

    /** Waits for the answer, whoever interrupts: the change may be stored already. */
    T await() {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw unwrapped(failed);
        }
    }

    /** The result, once released; empty if there is none. */
    Optional<T> result() {
        return answer.isDone() && !answer.isCompletedExceptionally() ? Optional.of(answer.join()) : Optional.empty();
    }

    private static RuntimeException unwrapped(CompletionException failed) {
        @Nullable Throwable cause = failed.getCause();
        return cause instanceof RuntimeException told ? told : failed;
    }
}
