package chat.bootstrap.http;

import chat.adapter.rest.http.UpgradeRefusal;
import chat.adapter.websocket.connection.Transport;
import java.nio.ByteBuffer;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Provides the handshake that the calling thread passes on. Tyrus opens its socket on the same thread, but does not tell
 * on which connection, and ignores bytes that follow the handshake.
 */
final class CurrentHandshake extends BaseFilter {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentHandshake.class);
    private static final ThreadLocal<@Nullable Opening> CURRENT = new ThreadLocal<>();

    /** A handshake, its connection, and the bytes read with it. */
    private record Opening(TCPNIOConnection connection, HttpRequestPacket packet, Buffer early) {}

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        if (ctx.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket packet
                && packet.isUpgrade()) {
            CURRENT.set(new Opening((TCPNIOConnection) ctx.getConnection(), packet, content.getContent()));
        }
        return ctx.getInvokeAction();
    }

    /** Returns the transport of the socket that the handshake opens. */
    Transport transport() {
        Opening opening = take();
        if (opening == null) {
            throw new IllegalStateException("no handshake is passed on by this thread");
        }
        // Grizzly reuses its buffer when the handshake is answered.
        Buffer early = opening.early;
        ByteBuffer copy =
                ByteBuffer.allocate(early.remaining()).put(early.toByteBuffer()).flip();
        return new GrizzlySocket(opening.connection, copy);
    }

    /**
     * Passes on why the handshake is refused, or has failed, to the HTTP resource to which it falls through. If its
     * transport was taken, the handshake has been accepted and its connection ends: the log gets the failure.
     */
    void refuse(Throwable refusal) {
        Opening opening = take();
        if (opening == null) {
            LOG.error("An accepted WebSocket could not be opened", refusal);
        } else {
            opening.packet.setAttribute(UpgradeRefusal.PROPERTY, refusal);
        }
    }

    private static @Nullable Opening take() {
        Opening opening = CURRENT.get();
        CURRENT.remove();
        return opening;
    }
}
