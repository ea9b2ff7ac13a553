package chat.bootstrap.e2e.client;

/** A request that a client sends after a frame. */
public sealed interface LoadRequest {
    long room();

    /** Everything that changed since a revision, by a {@code sync} frame. */
    record Sync(long room, long since) implements LoadRequest {}

    /** The newest page over HTTP; the number tells whether the copy that requested it still exists. */
    record NewestPage(long room, int number) implements LoadRequest {}
}
