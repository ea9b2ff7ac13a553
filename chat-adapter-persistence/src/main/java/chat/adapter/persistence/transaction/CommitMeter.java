package chat.adapter.persistence.transaction;

/** Counts and times commits. Implementations must not throw. Confined to the writer thread. */
@FunctionalInterface
public interface CommitMeter {
    /** Measures nothing. */
    CommitMeter NONE = () -> changes -> {};

    /** Called when a transaction begins. */
    CommitSample start();

    /** A running transaction. */
    @FunctionalInterface
    interface CommitSample {

        /**
         * Called when the transaction is on disk.
         *
         * @param changes number of callers whose changes it contains
         */
        void committed(int changes);
    }
}
