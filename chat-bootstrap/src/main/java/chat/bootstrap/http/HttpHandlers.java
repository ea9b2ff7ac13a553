package chat.bootstrap.http;

import chat.adapter.rest.http.Problems;
import chat.adapter.websocket.protocol.SocketServer;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.glassfish.jersey.server.ResourceConfig;

/** The handlers of the HTTP port. */
public record HttpHandlers(RestHandler rest, SocketHandler sockets) {

    /**
     * Handles HTTP requests.
     *
     * @param pool runs the handlers
     * @param problems encodes refusals that don't come from a resource
     */
    public record RestHandler(ResourceConfig resources, Executor pool, Problems problems) {}

    /**
     * Handles WebSocket upgrades.
     *
     * @param incomingBufferSize maximum number of bytes of an incomplete frame that Tyrus buffers
     * @param handshakes opens sockets; rejects handshakes that it can't queue
     * @param nanoTime a monotonic clock, in nanoseconds from any origin
     * @param counters counts the handshakes that are refused
     */
    public record SocketHandler(
            SocketServer server,
            int incomingBufferSize,
            Executor handshakes,
            LongSupplier nanoTime,
            HandshakeCounters counters) {}
}
