package chat.adapter.persistence.transaction;

/** Who counts and times commits. Called by the one thread that writes; never throws. */
@FunctionalInterface
public interface CommitMeter {
    /** For where nobody wants to know. */
    CommitMeter NONE = () -> changes -> {};

    /** A transaction begins. */
    CommitSample start();

    /** A transaction under way. */
    @FunctionalInterface
    interface CommitSample {

        /** It is on disk, with so many callers' changes in it. */
        void committed(int changes);
    }
}
