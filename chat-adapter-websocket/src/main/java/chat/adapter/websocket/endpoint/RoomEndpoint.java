package chat.adapter.websocket.endpoint;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.frame.CloseCode;
import chat.adapter.websocket.gate.Admission;
import chat.adapter.websocket.setting.SocketSettings;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sockets of {@code /ws/{room_id}}, all of them: what belongs to one hangs on its handlers. */
public final class RoomEndpoint extends Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(RoomEndpoint.class);

    private final SocketSettings settings;
    private final Opening opening;
    private final PlainFrames frames;
    private final Executor pool;
    private final Clock clock;

    RoomEndpoint(SocketSettings settings, Opening opening, PlainFrames frames, Executor pool, Clock clock) {
        this.settings = settings;
        this.opening = opening;
        this.frames = frames;
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        Admission admission = (Admission) session.getUserPrincipal();
        Connection connection = admission.connection();
        Incoming incoming = new Incoming(connection, settings.incoming(), pool);
        listen(session, connection, incoming);
        incoming.add(0, () -> opening.join(connection, admission.token()));
    }

    private void listen(Session session, Connection connection, Incoming incoming) {
        Strikes strikes = new Strikes(settings.malformed(), clock);
        MessageHandler.Whole<String> onText =
                text -> incoming.add(text.length(), () -> frames.text(connection, strikes, text));
        MessageHandler.Whole<ByteBuffer> onBinary = bytes -> incoming.add(0, () -> frames.binary(connection, strikes));
        session.addMessageHandler(String.class, onText);
        session.addMessageHandler(ByteBuffer.class, onBinary);
    }

    @Override
    public void onError(Session session, Throwable fault) {
        Incidents.log(LOG, "A socket failed", fault);
        if (session.getUserPrincipal() instanceof Admission admission) {
            admission.connection().close(CloseCode.INTERNAL);
        }
    }
}
