package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.fanout.Hub;
import chat.application.message.ChangeQueries;
import chat.application.security.RateLimiters;
import chat.application.workspace.UseCases;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Creates the protocol handlers of {@code /ws}. */
final class MultiRoomProtocolFactory implements ProtocolHandler.Factory {
    private final WelcomeHandshake handshake;
    private final FrameCommands commands;
    private final ChangeQueries changes;
    private final Hub hub;
    private final FrameEncoder encoder;
    private final Executor pool;

    /**
     * @param welcomeLimits supplies the limits that the server advertises to clients
     * @param pool runs the catch-up of clients
     */
    MultiRoomProtocolFactory(
            UseCases useCases,
            RateLimiters limits,
            Supplier<WelcomeFrame.WelcomeLimits> welcomeLimits,
            Hub hub,
            FrameEncoder encoder,
            Executor pool) {
        this.handshake =
                new WelcomeHandshake(useCases.sessions().authenticate(), useCases.rooms(), welcomeLimits, hub, encoder);
        this.commands = new FrameCommands(
                useCases.messages(), useCases.presence().notifyTyping(), limits.syncs(), limits.pings());
        this.changes = useCases.messages().changes();
        this.hub = hub;
        this.encoder = encoder;
        this.pool = pool;
    }

    @Override
    public ProtocolHandler create(Connection connection) {
        SyncSession sync = new SyncSession(connection, changes, hub.subscriptions(), encoder, pool);
        return new MultiRoomProtocol(connection, handshake, commands, hub, encoder, sync);
    }
}
