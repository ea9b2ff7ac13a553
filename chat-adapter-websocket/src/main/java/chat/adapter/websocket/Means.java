package chat.adapter.websocket;

import chat.adapter.websocket.hub.Hub;
import chat.adapter.websocket.setting.MessageLimits;
import chat.adapter.websocket.setting.SocketSettings;
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
public record Means(
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
