package chat.adapter.websocket.typed;

import static chat.domain.error.ErrorCode.BAD_REQUEST;
import static chat.domain.error.ErrorCode.UNKNOWN_TYPE;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.endpoint.ErrorFrame;
import chat.adapter.websocket.endpoint.Fields;
import chat.adapter.websocket.endpoint.Talk;
import chat.adapter.websocket.frame.FrameSpeller;
import chat.adapter.websocket.hub.Hub;
import chat.domain.error.ChatException;
import chat.domain.message.Revision;
import chat.domain.presence.Availability;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One socket for all rooms of its user: frames that have a type, each with a ref answered exactly once. */
public final class TypedTalk implements Talk {
    private static final int LONGEST_REF = 64;

    private final Connection connection;
    private final User user;
    private final Arrival arrival;
    private final Acts acts;
    private final Hub hub;
    private final FrameSpeller speller;
    private final Resumption resumption;

    TypedTalk(Connection connection, Arrival arrival, Acts acts, Hub hub, FrameSpeller speller, Resumption resumption) {
        this.connection = connection;
        this.user = connection.seat().user();
        this.arrival = arrival;
        this.acts = acts;
        this.hub = hub;
        this.speller = speller;
        this.resumption = resumption;
    }

    @Override
    public void begin(String token) {
        arrival.welcome(connection, token);
    }

    @Override
    public void hear(Fields frame) {
        String type = frame.text("type");
        String ref = frame.optionalText("ref");
        if (ref != null && ref.length() > LONGEST_REF) {
            throw ChatException.field(BAD_REQUEST, "ref", "too_long", "A ref has at most 64 characters.");
        }
        Reply reply = reply(type, ref, frame);
        if (reply != null && (ref != null || reply instanceof Reply.Pong)) {
            connection.send(speller.batch(reply));
        }
    }

    private @Nullable Reply reply(String type, @Nullable String ref, Fields frame) {
        return switch (type) {
            case "send" -> Reply.Ack.of(ref, acts.send(user.id(), frame));
            case "edit" -> Reply.Ack.of(ref, acts.edit(user.id(), frame));
            case "delete" -> Reply.Ack.of(ref, acts.delete(user.id(), frame));
            case "react" -> Reply.Ack.of(ref, acts.react(user.id(), frame));
            case "pin" -> Reply.Ack.of(ref, acts.pin(user.id(), frame));
            case "read" -> Reply.RoomAck.of(ref, acts.read(user.id(), frame));
            case "unread" -> Reply.RoomAck.of(ref, acts.unread(user.id(), frame));
            case "typing" -> Reply.RoomAck.of(ref, acts.typing(user, frame));
            case "presence" -> {
                Availability state = Availability.said(frame.text("state"));
                acts.signals().pings().take(user.id());
                hub.presences().says(connection, state);
                yield Reply.PlainAck.of(ref);
            }
            case "ping" -> {
                acts.signals().pings().take(user.id());
                yield Reply.Pong.of(ref, hub.places().changedSince(connection));
            }
            case "sync" -> {
                Map<RoomId, Revision> positions = Positions.of(frame);
                acts.signals().syncs().take(user.id());
                resumption.want(positions);
                yield null;
            }
            default -> throw new ChatException(UNKNOWN_TYPE, "There are no frames of this type.");
        };
    }

    @Override
    public ErrorFrame.Echo echo(Fields frame) {
        String told = frame.object().path("ref").textValue();
        return new ErrorFrame.Echo(told != null && told.length() <= LONGEST_REF ? told : null, null);
    }
}
