package chat.adapter.websocket.typed;

import chat.adapter.websocket.endpoint.Fields;
import chat.application.limit.RateLimit;
import chat.application.message.DeleteMessage;
import chat.application.message.EditMessage;
import chat.application.message.MarkRead;
import chat.application.message.MarkUnread;
import chat.application.message.PinMessage;
import chat.application.message.PostMessage;
import chat.application.message.ReactToMessage;
import chat.application.presence.TellTyping;
import chat.application.view.MessageView;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.util.Optional;

/** What members can do by frames: each reads its fields and has the use case do it. */
public record Acts(
        PostMessage postMessage,
        EditMessage editMessage,
        DeleteMessage deleteMessage,
        ReactToMessage reactToMessage,
        PinMessage pinMessage,
        MarkRead markRead,
        MarkUnread markUnread,
        TellTyping tellTyping,
        Signals signals) {

    /** What a socket asks of the server without a use case: how often its user may. */
    public record Signals(RateLimit<UserId> syncs, RateLimit<UserId> pings) {}

    PostMessage.Result send(UserId by, Fields frame) {
        return postMessage.handle(new PostMessage.Command(
                room(frame),
                by,
                frame.text("content"),
                Optional.ofNullable(frame.optionalNumber("reply_to")).map(MessageId::new),
                Optional.ofNullable(frame.optionalText("client_id"))));
    }

    MessageView edit(UserId by, Fields frame) {
        return editMessage.handle(new EditMessage.Command(
                room(frame),
                message(frame),
                by,
                frame.text("content"),
                Optional.ofNullable(frame.optionalNumber("revision")).map(Revision::new)));
    }

    MessageView delete(UserId by, Fields frame) {
        return deleteMessage.handle(new DeleteMessage.Command(room(frame), message(frame), by));
    }

    MessageView react(UserId by, Fields frame) {
        return reactToMessage.handle(
                new ReactToMessage.Command(room(frame), message(frame), by, frame.text("emoji"), frame.flag("on")));
    }

    MessageView pin(UserId by, Fields frame) {
        return pinMessage.handle(new PinMessage.Command(room(frame), message(frame), by, frame.flag("on")));
    }

    RoomId read(UserId by, Fields frame) {
        RoomId room = room(frame);
        markRead.handle(new MarkRead.Command(room, by, frame.number("seq")));
        return room;
    }

    RoomId unread(UserId by, Fields frame) {
        RoomId room = room(frame);
        markUnread.handle(new MarkUnread.Command(room, by, frame.number("seq")));
        return room;
    }

    RoomId typing(User by, Fields frame) {
        RoomId room = room(frame);
        tellTyping.handle(room, by);
        return room;
    }

    private static RoomId room(Fields frame) {
        return new RoomId(frame.number("room_id"));
    }

    private static MessageId message(Fields frame) {
        return new MessageId(frame.number("id"));
    }
}
