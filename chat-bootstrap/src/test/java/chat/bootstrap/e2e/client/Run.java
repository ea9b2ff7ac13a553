package chat.bootstrap.e2e.client;

/** The revisions of live frames that came without a hole, while the client was catching up; both ends inclusive. */
record Run(long start, long end) {
    static final Run NONE = new Run(0, 0);

    Run with(long revision) {
        if (end != 0 && revision <= end) {
            return this;
        }
        return end != 0 && revision == end + 1 ? new Run(start, revision) : new Run(revision, revision);
    }

    boolean follows(long position) {
        return start <= position + 1;
    }
}
