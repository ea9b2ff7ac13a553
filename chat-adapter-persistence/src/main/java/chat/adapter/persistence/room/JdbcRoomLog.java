package chat.adapter.persistence.room;

import chat.adapter.persistence.transaction.RoomLoad;
import chat.adapter.persistence.transaction.Writer;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.DirectRoomResult;
import chat.domain.membership.MemberPolicy;
import chat.domain.membership.MessagePolicy;
import chat.domain.membership.RoomChange;
import chat.domain.membership.RoomPolicy;
import chat.domain.membership.RoomSummary;
import chat.domain.message.Draft;
import chat.domain.message.Message;
import chat.domain.message.MessageChange;
import chat.domain.message.MessageId;
import chat.domain.message.NewMessage;
import chat.domain.message.PostResult;
import chat.domain.port.Decision;
import chat.domain.port.RoomLog;
import chat.domain.room.NewRoom;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Implements {@link RoomLog} with the single writer. Thread-safe. */
public final class JdbcRoomLog implements RoomLog {
    // A changed row is sent as a whole. Its length is known only after the change, so this estimate exceeds the length
    // of most rows.
    private static final int CHANGED_ROW_CHARS = 8_192;

    private final Writer writer;
    private final Runnable deleted;

    /** @param deleted called after a room was deleted and its purge task was stored */
    public JdbcRoomLog(Writer writer, Runnable deleted) {
        this.writer = writer;
        this.deleted = deleted;
    }

    @Override
    public RoomSummary createRoom(NewRoom newRoom) {
        return writer.submit(RoomLoad.NONE, transaction -> CreateRoomTransaction.createRoom(transaction, newRoom));
    }

    @Override
    public DirectRoomResult findOrCreateDirectRoom(UserId actor, Set<UserId> userIds, Instant now) {
        return writer.submit(
                RoomLoad.NONE,
                transaction -> CreateRoomTransaction.findOrCreateDirectRoom(transaction, actor, userIds, now));
    }

    @Override
    public Room changeRoom(RoomId room, UserId actor, Decision<RoomPolicy, RoomChange> rule) {
        return purgeIfDeleted(writer.submit(
                RoomLoad.row(room, 0),
                transaction -> ChangeRoomTransaction.changeRoom(transaction, room, actor, rule)));
    }

    @Override
    public RoomSummary editRoom(RoomId room, UserId actor, Decision<RoomPolicy, RoomChange> rule) {
        return writer.submit(RoomLoad.row(room, 0), transaction -> {
            ChangeRoomTransaction.changeRoom(transaction, room, actor, rule);
            User user = transaction.users().requireActor(actor).user();
            return CreateRoomTransaction.summary(
                    transaction, transaction.rooms().get(room), user);
        });
    }

    @Override
    public Room changeRoom(RoomId room, UserId actor, UserId target, Decision<MemberPolicy, RoomChange> rule) {
        return purgeIfDeleted(writer.submit(
                RoomLoad.row(room, 0),
                transaction -> ChangeRoomTransaction.changeRoom(transaction, room, actor, target, rule)));
    }

    private Room purgeIfDeleted(RoomChange change) {
        if (change.action() == RoomChange.Action.DELETE) {
            deleted.run();
        }
        return change.room();
    }

    @Override
    public Message changeMessage(
            RoomId room, MessageId message, UserId actor, Decision<MessagePolicy, MessageChange> rule) {
        RoomLoad load = RoomLoad.row(room, CHANGED_ROW_CHARS);
        return writer.submit(
                load, transaction -> ChangeMessageTransaction.changeMessage(transaction, room, message, actor, rule));
    }

    @Override
    public CompletableFuture<PostResult> post(NewMessage newMessage, Decision<RoomPolicy, Draft> rule) {
        RoomLoad load =
                RoomLoad.row(newMessage.room(), newMessage.content().value().length());
        return writer.start(load, transaction -> PostMessageTransaction.post(transaction, newMessage, rule));
    }
}
