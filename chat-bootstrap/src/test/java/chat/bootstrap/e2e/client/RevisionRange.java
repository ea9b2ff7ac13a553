package chat.bootstrap.e2e.client;

/** The revisions of consecutive live frames received during a catch-up; both ends inclusive. */
record RevisionRange(long start, long end) {
    static final RevisionRange NONE = new RevisionRange(0, 0);

    RevisionRange extend(long revision) {
        if (end != 0 && revision <= end) {
            return this;
        }
        return end != 0 && revision == end + 1
                ? new RevisionRange(start, revision)
                : new RevisionRange(revision, revision);
    }

    boolean follows(long position) {
        return start <= position + 1;
    }
}
