package chat.adapter.websocket.typed;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.endpoint.Talk;
import chat.adapter.websocket.frame.FrameSpeller;
import chat.adapter.websocket.hub.Hub;
import chat.adapter.websocket.setting.MessageLimits;
import chat.adapter.websocket.setting.SocketSettings;
import chat.application.account.Authenticate;
import chat.application.message.CatchUp;
import chat.application.room.Greet;
import chat.application.room.ListRoomIds;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Begins to talk on the sockets of {@code /ws}. */
public final class TypedTalks implements Talk.Opening {
    private final Arrival arrival;
    private final Acts acts;
    private final CatchUp catchUp;
    private final Hub hub;
    private final FrameSpeller speller;
    private final Executor pool;

    /** What is looked up for those who come in and come back. */
    public record Lookups(Authenticate authenticate, ListRoomIds listRoomIds, Greet greet, CatchUp catchUp) {}

    /** What is told to clients of what they may do. */
    public record Told(SocketSettings settings, Supplier<MessageLimits> messages) {}

    /** @param pool where clients are brought up to date */
    public TypedTalks(Lookups lookups, Acts acts, Told told, Hub hub, FrameSpeller speller, Executor pool) {
        this.arrival = new Arrival(
                lookups.authenticate(),
                lookups.listRoomIds(),
                lookups.greet(),
                () -> Welcome.Limits.of(told.settings(), told.messages().get()),
                hub,
                speller);
        this.acts = acts;
        this.catchUp = lookups.catchUp();
        this.hub = hub;
        this.speller = speller;
        this.pool = pool;
    }

    @Override
    public Talk on(Connection connection) {
        Resumption resumption = new Resumption(connection, catchUp, speller, pool);
        return new TypedTalk(connection, arrival, acts, hub, speller, resumption);
    }
}
