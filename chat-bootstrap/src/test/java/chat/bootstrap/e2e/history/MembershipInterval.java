package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.HttpReply;

/** A requested change of one user's membership, and its response if there is one. */
final class MembershipInterval {
    final long room;
    final SimulatedUser user;
    final boolean in;
    final long begun;
    private volatile long ended = Long.MAX_VALUE;
    private volatile boolean done;
    private volatile boolean refused;

    MembershipInterval(long room, SimulatedUser user, boolean in, long begun) {
        this.room = room;
        this.user = user;
        this.in = in;
        this.begun = begun;
    }

    void complete(HttpReply reply, long tick) {
        done = reply.isSuccess();
        refused = !done && !reply.repeated();
        ended = tick;
    }

    @Override
    public String toString() {
        return (in ? "in" : "out") + " [" + begun + ", " + ended + (refused ? ", refused]" : "]");
    }

    /** When the response arrived; {@code Long.MAX_VALUE} until then. */
    long ended() {
        return ended;
    }

    /** Whether the change took effect for certain. */
    boolean isDone() {
        return done;
    }

    /**
     * Whether the change had no effect for certain. If its repetition is refused, the request before may have taken effect:
     * the user who made it may have left since.
     */
    boolean isRefused() {
        return refused;
    }
}
