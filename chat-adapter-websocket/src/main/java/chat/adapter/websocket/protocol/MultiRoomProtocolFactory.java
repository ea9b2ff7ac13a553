package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.MessageLimits;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fanout.Hub;
import chat.application.message.CatchUp;
import chat.application.room.GetInitialState;
import chat.application.room.ListRoomIds;
import chat.application.session.Authenticate;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Creates the protocol handlers of {@code /ws}. */
public final class MultiRoomProtocolFactory implements ProtocolHandler.Factory {
    private final WelcomeHandshake handshake;
    private final FrameCommands commands;
    private final CatchUp catchUp;
    private final Hub hub;
    private final FrameEncoder encoder;
    private final Executor pool;

    /** The use cases for connecting and catching up. */
    public record MultiRoomQueries(
            Authenticate authenticate, ListRoomIds listRoomIds, GetInitialState getInitialState, CatchUp catchUp) {}

    /** The limits that the server advertises to clients. */
    public record AdvertisedLimits(SocketSettings settings, Supplier<MessageLimits> messages) {}

    /** @param pool runs the catch-up of clients */
    public MultiRoomProtocolFactory(
            MultiRoomQueries queries,
            FrameCommands commands,
            AdvertisedLimits limits,
            Hub hub,
            FrameEncoder encoder,
            Executor pool) {
        this.handshake = new WelcomeHandshake(
                queries.authenticate(),
                queries.listRoomIds(),
                queries.getInitialState(),
                () -> WelcomeFrame.WelcomeLimits.of(
                        limits.settings(), limits.messages().get()),
                hub,
                encoder);
        this.commands = commands;
        this.catchUp = queries.catchUp();
        this.hub = hub;
        this.encoder = encoder;
        this.pool = pool;
    }

    @Override
    public ProtocolHandler create(Connection connection) {
        SyncSession sync = new SyncSession(connection, catchUp, encoder, pool);
        return new MultiRoomProtocol(connection, handshake, commands, hub, encoder, sync);
    }
}
