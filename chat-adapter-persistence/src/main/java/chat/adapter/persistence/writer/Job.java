package chat.adapter.persistence.writer;

import chat.adapter.persistence.StorageException;
import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.sql.Unwritable;
import chat.domain.error.ChatException;
import java.sql.SQLException;
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
        if (fault instanceof ChatException refusal) {
            refuse(refusal);
            return;
        }
        answer.completeExceptionally(Unwritable.of(fault)
                .<RuntimeException>map(Unwritable::refusal)
                .orElseGet(() -> new StorageException("The change could not be stored", fault)));
    }

    /** Tells the caller that nothing was done, unless they were told something before. */
    void refuse(ChatException refusal) {
        answer.completeExceptionally(refusal);
    }

    /** Waits for the answer, whoever interrupts: the change may be stored already. */
    T await() {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw unwrapped(failed);
        }
    }

    private static RuntimeException unwrapped(CompletionException failed) {
        @Nullable Throwable cause = failed.getCause();
        return cause instanceof RuntimeException told ? told : failed;
    }
}
