package chat.adapter.persistence.transaction;

import chat.adapter.persistence.sql.StorageException;
import chat.adapter.persistence.sql.StorageUnavailable;
import chat.domain.ChatException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A queued command and the caller that waits for its result. Open for tests only. */
class PendingCommand<T> {
    private final RoomLoad load;
    private final WriteOperation<T> operation;
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private Runnable complete = () -> {};

    PendingCommand(RoomLoad load, WriteOperation<T> operation) {
        this.load = load;
        this.operation = operation;
    }

    RoomLoad load() {
        return load;
    }

    /** Runs the command, but keeps its result until {@link #complete}. */
    void run(WriteTransaction transaction) throws SQLException {
        long writes = transaction.sql().writes();
        try {
            T result = operation.run(transaction);
            complete = () -> future.complete(result);
        } catch (ChatException refusal) {
            if (transaction.sql().writes() != writes) {
                throw refusal;
            }
            complete = () -> future.completeExceptionally(refusal);
        }
    }

    /** Releases the caller with the result. */
    void complete() {
        complete.run();
    }

    /** Releases the caller with a failure: nothing was stored. */
    void fail(Throwable fault) {
        if (fault instanceof ChatException refusal) {
            refuse(refusal);
            return;
        }
        future.completeExceptionally(StorageUnavailable.of(fault)
                .<RuntimeException>map(StorageUnavailable::refusal)
                .orElseGet(() -> new StorageException("The change could not be stored", fault)));
    }

    /** Releases the caller with a refusal, unless it has a result already. */
    void refuse(ChatException refusal) {
        future.completeExceptionally(refusal);
    }

    /** The result, or the failure that {@link #await} throws. */
    CompletableFuture<T> result() {
        return future;
    }

    /** Waits for the result, even if interrupted, because the change may be stored already. */
    T await() {
        try {
            return future.join();
        } catch (CompletionException failed) {
            throw unwrapped(failed);
        }
    }

    private static RuntimeException unwrapped(CompletionException failed) {
        @Nullable Throwable cause = failed.getCause();
        return cause instanceof RuntimeException unchecked ? unchecked : failed;
    }
}
