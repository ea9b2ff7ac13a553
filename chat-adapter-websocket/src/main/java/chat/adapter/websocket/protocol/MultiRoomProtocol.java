package chat.adapter.websocket.protocol;

import static chat.domain.ErrorCode.BAD_REQUEST;
import static chat.domain.ErrorCode.UNKNOWN_TYPE;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.fanout.Hub;
import chat.application.message.PostMessage;
import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.message.Revision;
import chat.domain.presence.Availability;
import chat.domain.room.RoomId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The protocol of {@code /ws}, for all rooms of a user: typed frames, of which each with a {@code ref} is answered
 * exactly once.
 */
public final class MultiRoomProtocol implements ProtocolHandler {
    private static final int LONGEST_REF = 64;
    private static final String SEND = "send";
    private static final CompletableFuture<?> DONE = CompletableFuture.completedFuture(null);

    private final Connection connection;
    private final User user;
    private final WelcomeHandshake handshake;
    private final FrameCommands commands;
    private final Hub hub;
    private final FrameEncoder encoder;
    private final SyncSession sync;

    MultiRoomProtocol(
            Connection connection,
            WelcomeHandshake handshake,
            FrameCommands commands,
            Hub hub,
            FrameEncoder encoder,
            SyncSession sync) {
        this.connection = connection;
        this.user = connection.identity().user();
        this.handshake = handshake;
        this.commands = commands;
        this.hub = hub;
        this.encoder = encoder;
        this.sync = sync;
    }

    @Override
    public void open(String token) {
        handshake.welcome(connection, token);
    }

    @Override
    public boolean waits(FrameFields frame) {
        return !SEND.equals(frame.object().path("type").textValue());
    }

    @Override
    public CompletableFuture<?> handle(FrameFields frame) {
        String type = frame.text("type");
        String ref = frame.optionalText("ref");
        if (ref != null && ref.length() > LONGEST_REF) {
            throw ChatException.forField(BAD_REQUEST, "ref", "too_long", "A ref can have at most 64 characters.");
        }
        if (type.equals(SEND)) {
            return commands.send(user.id(), frame).thenCompose(sent -> acknowledge(ref, sent));
        }
        ReplyFrame reply = reply(type, ref, frame);
        if (reply != null && (ref != null || reply instanceof ReplyFrame.Pong)) {
            connection.send(encoder.encode(reply));
        }
        return DONE;
    }

    private CompletableFuture<?> acknowledge(@Nullable String ref, PostMessage.Result sent) {
        if (ref != null) {
            connection.enqueue(encoder.encode(ReplyFrame.Ack.of(ref, sent)));
            hub.flusher().accept(connection);
        }
        return hub.whenReady(new RoomId(sent.message().roomId()));
    }

    private @Nullable ReplyFrame reply(String type, @Nullable String ref, FrameFields frame) {
        return switch (type) {
            case "edit" -> ReplyFrame.Ack.of(ref, commands.edit(user.id(), frame));
            case "delete" -> ReplyFrame.Ack.of(ref, commands.delete(user.id(), frame));
            case "react" -> ReplyFrame.Ack.of(ref, commands.react(user.id(), frame));
            case "pin" -> ReplyFrame.Ack.of(ref, commands.pin(user.id(), frame));
            case "read" -> ReplyFrame.RoomAck.of(ref, commands.read(user.id(), frame));
            case "unread" -> ReplyFrame.RoomAck.of(ref, commands.unread(user.id(), frame));
            case "typing" -> ReplyFrame.RoomAck.of(ref, commands.typing(user, frame));
            case "presence" -> {
                Availability state = Availability.parse(frame.text("state"));
                commands.pings().acquire(user.id());
                hub.presence().setAvailability(connection, state);
                yield ReplyFrame.PlainAck.of(ref);
            }
            case "ping" -> {
                commands.pings().acquire(user.id());
                yield ReplyFrame.Pong.of(ref, hub.changedRevisions(connection));
            }
            case "sync" -> {
                Map<RoomId, Revision> positions = SyncRequest.parse(frame);
                commands.syncs().acquire(user.id());
                sync.request(positions);
                yield null;
            }
            default -> throw new ChatException(UNKNOWN_TYPE, "This frame type is unknown.");
        };
    }

    @Override
    public ErrorFrame.FrameRef frameRef(FrameFields frame) {
        String ref = frame.object().path("ref").textValue();
        return new ErrorFrame.FrameRef(ref != null && ref.length() <= LONGEST_REF ? ref : null, null);
    }
}
