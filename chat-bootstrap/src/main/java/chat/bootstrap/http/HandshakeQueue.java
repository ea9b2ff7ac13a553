package chat.bootstrap.http;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles opening handshakes on a pool of their own, in the order of arrival, so that many clients that reconnect at
 * once delay no other work. Refuses a handshake if the pool rejects it, or if it has waited so long that its client has
 * probably given up. Placed before {@link CurrentHandshake}, which expects handshakes on the thread that opens the
 * socket.
 */
final class HandshakeQueue extends BaseFilter {
    /** Maximum wait. Many clients give up after 10 s, some of which pass before and after the queue. */
    static final Duration MAX_WAIT = Duration.ofSeconds(5);

    /** Refused clients are told to come back after this time. */
    static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(HandshakeQueue.class);

    private final Executor pool;
    private final LongSupplier nanoTime;
    private final HandshakeCounters counters;

    /**
     * @param pool runs handshakes; rejects what it can't queue
     * @param nanoTime a monotonic clock, in nanoseconds from any origin
     */
    HandshakeQueue(Executor pool, LongSupplier nanoTime, HandshakeCounters counters) {
        this.pool = pool;
        this.nanoTime = nanoTime;
        this.counters = counters;
    }

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        HttpRequestPacket handshake = handshakeOf(ctx.getMessage());
        if (handshake == null) {
            return ctx.getInvokeAction();
        }
        NextAction suspended = ctx.getSuspendAction();
        long arrival = nanoTime.getAsLong();
        ctx.suspend();
        try {
            pool.execute(() -> handle(ctx, handshake, arrival));
        } catch (RejectedExecutionException full) {
            counters.rejected().increment();
            refuse(ctx, handshake);
        }
        return suspended;
    }

    // Comes once: nothing more is read from the connection until the handshake is answered, and then it is a socket or
    // closed.
    private static @Nullable HttpRequestPacket handshakeOf(Object message) {
        return message instanceof HttpContent content
                        && content.getHttpHeader() instanceof HttpRequestPacket packet
                        && packet.isUpgrade()
                ? packet
                : null;
    }

    private void handle(FilterChainContext ctx, HttpRequestPacket handshake, long arrival) {
        try {
            if (nanoTime.getAsLong() - arrival > MAX_WAIT.toNanos()) {
                counters.expired().increment();
                refuse(ctx, handshake);
            } else {
                ctx.resumeNext();
            }
        } catch (Throwable fault) {
            ctx.getConnection().terminateSilently();
            LOG.error("A socket could not be opened", fault);
        }
    }

    private static void refuse(FilterChainContext ctx, HttpRequestPacket handshake) {
        RequestRefusal.tooManyHandshakes(RETRY_AFTER).attachTo(handshake);
        handshake.getUpgradeDC().recycle();
        ctx.resumeNext();
    }
}
