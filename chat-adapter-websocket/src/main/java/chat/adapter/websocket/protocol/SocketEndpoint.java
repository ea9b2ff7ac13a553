package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.SocketCounters;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.handshake.AuthenticatedUpgrade;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The endpoint of one path, shared by all its connections; its message handlers hold the state of each connection. */
public final class SocketEndpoint extends Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(SocketEndpoint.class);

    private final SocketSettings settings;
    private final ProtocolHandler.Factory handlers;
    private final FrameReader reader;
    private final FrameEncoder encoder;
    private final Executor pool;
    private final LongSupplier nanoTime;
    private final SocketCounters counts;
    private final Consumer<Connection> flusher;

    /**
     * @param pool handles frames, those of each connection in order
     * @param nanoTime a monotonic clock, in nanoseconds from any origin
     * @param flusher writes what a connection has queued, on a thread that may write; never blocks
     */
    public SocketEndpoint(
            SocketSettings settings,
            ProtocolHandler.Factory handlers,
            ObjectMapper mapper,
            Executor pool,
            LongSupplier nanoTime,
            SocketCounters counts,
            Consumer<Connection> flusher) {
        this.settings = settings;
        this.handlers = handlers;
        this.reader = new FrameReader(mapper);
        this.encoder = new FrameEncoder(mapper);
        this.pool = pool;
        this.nanoTime = nanoTime;
        this.counts = counts;
        this.flusher = flusher;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        AuthenticatedUpgrade upgrade = (AuthenticatedUpgrade) session.getUserPrincipal();
        Connection connection = upgrade.connection();
        MalformedFrameLimit malformedLimit = new MalformedFrameLimit(settings.malformedLimit(), nanoTime);
        ProtocolHandler handler = handlers.create(connection);
        FrameDispatcher dispatcher =
                new FrameDispatcher(connection, handler, malformedLimit, reader, encoder, counts, flusher);
        InboundQueue inbound = new InboundQueue(connection, settings.incomingLimit(), pool);
        connection.receivesThrough(close -> inbound.enqueue(0, () -> handler.afterReplies(close)));
        addHandlers(session, dispatcher, inbound);
        String token = upgrade.takeToken();
        // Frames are read only when this method returns, so none is handled before.
        dispatcher.open(token);
    }

    private static void addHandlers(Session session, FrameDispatcher dispatcher, InboundQueue inbound) {
        MessageHandler.Whole<String> onText =
                text -> inbound.enqueue(text.length(), blocking -> dispatcher.onText(text, blocking));
        MessageHandler.Whole<ByteBuffer> onBinary = bytes -> inbound.enqueue(0, dispatcher::onBinary);
        session.addMessageHandler(String.class, onText);
        session.addMessageHandler(ByteBuffer.class, onBinary);
    }

    @Override
    public void onError(Session session, Throwable fault) {
        ErrorIds.logWithId(LOG, "A socket failed", fault);
        if (session.getUserPrincipal() instanceof AuthenticatedUpgrade upgrade) {
            upgrade.connection().close(CloseCode.INTERNAL);
        }
    }
}
