package chat.bootstrap.e2e.client;

/** A request that a client sends after a frame. */
public sealed interface LoadRequest {
    long room();

    /** Everything that changed since a revision, by a {@code sync} frame. */
    record Sync(long room, long since) implements LoadRequest {}

    /** The newest page over HTTP; an answer for a copy that was dropped meanwhile has another number. */
    record NewestPage(long room, int number) implements LoadRequest {}
}
