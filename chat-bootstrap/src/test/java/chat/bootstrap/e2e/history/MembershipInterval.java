package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.HttpReply;

/** A change of one user's membership: requested, and perhaps answered. */
final class MembershipInterval {
    final long room;
    final SimulatedUser user;
    final boolean in;
    final long begun;
    private volatile long ended = Long.MAX_VALUE;
    private volatile boolean refused;

    MembershipInterval(long room, SimulatedUser user, boolean in, long begun) {
        this.room = room;
        this.user = user;
        this.in = in;
        this.begun = begun;
    }

    void complete(HttpReply reply, long tick) {
        refused = !reply.isSuccess();
        ended = tick;
    }

    /** When it was answered; at the end of time, while it was not. */
    long ended() {
        return ended;
    }

    /** Whether it did not happen. */
    boolean isRefused() {
        return refused;
    }
}
