package chat.adapter.websocket.endpoint;

import chat.adapter.websocket.hub.Hub;
import chat.adapter.websocket.setting.SocketSettings;
import chat.application.account.Authenticate;
import chat.application.message.PostMessage;
import chat.application.room.JoinRoom;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.websocket.server.ServerEndpointConfig;
import java.time.Clock;
import java.util.concurrent.Executor;

/** Puts together what stands behind each path, for Tyrus to register. */
public final class Endpoints {
    private Endpoints() {}

    /** What every endpoint needs. */
    public record Means(SocketSettings settings, Hub hub, ObjectMapper mapper, Executor pool, Clock clock) {}

    /** {@code /ws/{room_id}}: the plain contract. */
    public static ServerEndpointConfig room(
            Means means, Authenticate authenticate, JoinRoom joinRoom, PostMessage postMessage) {
        PlainFrames frames =
                new PlainFrames(new PlainFrameReader(means.mapper()), postMessage, new Replies(means.mapper()));
        RoomEndpoint endpoint = new RoomEndpoint(
                means.settings(), new Opening(authenticate, joinRoom), frames, means.pool(), means.clock());
        return ServerEndpointConfig.Builder.create(RoomEndpoint.class, "/ws/{room_id}")
                .configurator(new ReadyMade(endpoint))
                .build();
    }

    /** Gives Tyrus an endpoint that is made already, so that it can have a constructor with parameters. */
    private static final class ReadyMade extends ServerEndpointConfig.Configurator {
        private final Object endpoint;

        private ReadyMade(Object endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public <T> T getEndpointInstance(Class<T> endpointClass) {
            return endpointClass.cast(endpoint);
        }
    }
}
