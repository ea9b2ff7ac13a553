package chat.bootstrap.http;

import chat.adapter.websocket.connection.Transport;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.jspecify.annotations.Nullable;

/**
 * Provides the transport of the socket that is being opened. Tyrus opens a socket on the thread that passes its
 * handshake on, but does not tell on which connection, and ignores bytes that follow the handshake.
 */
final class SocketTransports extends BaseFilter implements Supplier<Transport> {
    private static final ThreadLocal<@Nullable Opening> CURRENT = new ThreadLocal<>();

    /** A connection whose handshake is being answered, and the bytes read with the handshake. */
    private record Opening(TCPNIOConnection connection, Buffer early) {}

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        if (ctx.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket packet
                && packet.isUpgrade()) {
            CURRENT.set(new Opening((TCPNIOConnection) ctx.getConnection(), content.getContent()));
        }
        return ctx.getInvokeAction();
    }

    @Override
    public Transport get() {
        Opening opening = CURRENT.get();
        if (opening == null) {
            throw new IllegalStateException("no connection is being read on this thread");
        }
        CURRENT.remove();
        // Grizzly reuses its buffer when the handshake is answered.
        Buffer early = opening.early;
        ByteBuffer copy =
                ByteBuffer.allocate(early.remaining()).put(early.toByteBuffer()).flip();
        return new GrizzlySocket(opening.connection, copy);
    }
}
