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
 * What sockets need besides use cases.
 *
 * @param messages what is told of the limits of messages, as they are now
 * @param pool where what clients say is done
 * @param background what the loops of sockets run under
 */
public record SocketWiring(
        SocketSettings settings,
        Supplier<MessageLimits> messages,
        Hub hub,
        ObjectMapper mapper,
        Executor pool,
        Clock clock,
        Background background) {

    /** @param nanoTime monotonic, in nanoseconds from any origin */
    public record Background(Supervisor supervisor, LongSupplier nanoTime) {}
}
