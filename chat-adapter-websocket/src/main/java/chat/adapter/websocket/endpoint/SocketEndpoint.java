package chat.adapter.websocket.endpoint;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.count.SocketCounts;
import chat.adapter.websocket.frame.CloseCode;
import chat.adapter.websocket.frame.FrameSpeller;
import chat.adapter.websocket.gate.Admission;
import chat.adapter.websocket.setting.SocketSettings;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sockets of one path, all of them: what belongs to one hangs on its handlers. */
public final class SocketEndpoint extends Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(SocketEndpoint.class);

    private final SocketSettings settings;
    private final Talk.Opening talks;
    private final FrameReader reader;
    private final FrameSpeller speller;
    private final Executor pool;
    private final Clock clock;
    private final SocketCounts counts;

    /** @param pool handles what is said, each socket's frames one after the other */
    public SocketEndpoint(
            SocketSettings settings,
            Talk.Opening talks,
            ObjectMapper mapper,
            Executor pool,
            Clock clock,
            SocketCounts counts) {
        this.settings = settings;
        this.talks = talks;
        this.reader = new FrameReader(mapper);
        this.speller = new FrameSpeller(mapper);
        this.pool = pool;
        this.clock = clock;
        this.counts = counts;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        Admission admission = (Admission) session.getUserPrincipal();
        Connection connection = admission.connection();
        Strikes strikes = new Strikes(settings.malformed(), clock);
        Talk talk = talks.on(connection);
        Hearing hearing = new Hearing(connection, talk, strikes, reader, speller, counts);
        Incoming incoming = new Incoming(connection, settings.incoming(), pool);
        connection.receivesThrough(close -> incoming.add(0, () -> talk.afterReplies(close)));
        listen(session, hearing, incoming);
        String token = admission.takeToken();
        incoming.add(0, () -> hearing.begin(token));
    }

    private static void listen(Session session, Hearing hearing, Incoming incoming) {
        MessageHandler.Whole<String> onText = text -> incoming.add(text.length(), () -> hearing.text(text));
        MessageHandler.Whole<ByteBuffer> onBinary = bytes -> incoming.add(0, hearing::binary);
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
