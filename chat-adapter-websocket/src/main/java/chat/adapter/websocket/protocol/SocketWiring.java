package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.MessageLimits;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fanout.Hub;
import chat.domain.port.Supervisor;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The dependencies of the WebSocket adapter besides use cases.
 *
 * @param messages supplies the current limits of messages
 * @param pool handles the frames of clients
 * @param background supervises the background loops
 */
public record SocketWiring(
        SocketSettings settings,
        Supplier<MessageLimits> messages,
        Hub hub,
        ObjectMapper mapper,
        Executor pool,
        Clock clock,
        Background background) {

    /** @param nanoTime a monotonic clock, in nanoseconds from any origin */
    public record Background(Supervisor supervisor, LongSupplier nanoTime) {}
}
