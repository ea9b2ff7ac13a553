package chat.adapter.websocket.protocol;

import chat.application.message.DeleteMessage;
import chat.application.message.EditMessage;
import chat.application.message.MarkRead;
import chat.application.message.MarkUnread;
import chat.application.message.MessageUseCases;
import chat.application.message.MessageView;
import chat.application.message.PinMessage;
import chat.application.message.PostMessage;
import chat.application.message.ReactToMessage;
import chat.application.presence.NotifyTyping;
import chat.application.security.RateLimiter;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.room.RoomId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The frames that call a use case: each method reads the fields of a frame and calls the use case.
 *
 * @param syncs limits catch-up requests, which call no use case with a limit of its own
 * @param pings limits pings and presence reports
 */
record FrameCommands(
        MessageUseCases messages, NotifyTyping notifyTyping, RateLimiter<UserId> syncs, RateLimiter<UserId> pings) {

    CompletableFuture<PostMessage.Result> send(UserId by, FrameFields frame) {
        return messages.queue()
                .handle(new PostMessage.Command(
                        room(frame),
                        by,
                        frame.text("content"),
                        Optional.ofNullable(frame.optionalNumber("reply_to")).map(MessageId::new),
                        Optional.ofNullable(frame.optionalText("client_id"))));
    }

    MessageView edit(UserId by, FrameFields frame) {
        return messages.edit()
                .handle(new EditMessage.Command(
                        room(frame),
                        message(frame),
                        by,
                        frame.text("content"),
                        Optional.ofNullable(frame.optionalNumber("revision")).map(Revision::new)));
    }

    MessageView delete(UserId by, FrameFields frame) {
        return messages.delete().handle(new DeleteMessage.Command(room(frame), message(frame), by));
    }

    MessageView react(UserId by, FrameFields frame) {
        return messages.react()
                .handle(new ReactToMessage.Command(
                        room(frame), message(frame), by, frame.text("emoji"), frame.flag("on")));
    }

    MessageView pin(UserId by, FrameFields frame) {
        return messages.pin().handle(new PinMessage.Command(room(frame), message(frame), by, frame.flag("on")));
    }

    RoomId read(UserId by, FrameFields frame) {
        RoomId room = room(frame);
        messages.markRead().handle(new MarkRead.Command(room, by, frame.number("seq")));
        return room;
    }

    RoomId unread(UserId by, FrameFields frame) {
        RoomId room = room(frame);
        messages.markUnread().handle(new MarkUnread.Command(room, by, frame.number("seq")));
        return room;
    }

    RoomId typing(User by, FrameFields frame) {
        RoomId room = room(frame);
        notifyTyping.handle(room, by);
        return room;
    }

    private static RoomId room(FrameFields frame) {
        return new RoomId(frame.number("room_id"));
    }

    private static MessageId message(FrameFields frame) {
        return new MessageId(frame.number("id"));
    }
}
