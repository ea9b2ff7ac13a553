package chat.adapter.persistence.room;

import static chat.domain.ErrorCode.MESSAGE_NOT_FOUND;

import chat.adapter.persistence.message.MentionRows;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.transaction.CachedRoom;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.membership.RoomPolicy;
import chat.domain.message.Author;
import chat.domain.message.Content;
import chat.domain.message.Draft;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.MessageId;
import chat.domain.message.NewMessage;
import chat.domain.message.PostResult;
import chat.domain.port.Decision;
import java.sql.SQLException;
import java.util.Optional;

/** Transaction that posts a message, unless it is a retry. Confined to the writer thread. */
final class PostMessageTransaction {
    static final String CAN_BE_REPLIED_TO = "SELECT 1 FROM message WHERE id = ? AND kind IS NULL AND deleted = 0";

    private PostMessageTransaction() {}

    static PostResult post(WriteTransaction transaction, NewMessage newMessage, Decision<RoomPolicy, Draft> rule)
            throws SQLException {
        CachedRoom room = transaction.rooms().get(newMessage.room());
        User author = transaction.users().requireActor(newMessage.actor()).user();
        RoomPolicy policy = transaction.roomPolicy(room, author);
        policy.requireVisible();
        Optional<Message> first = IdempotencyKeys.findFirst(transaction.sql(), newMessage);
        return first.isPresent()
                ? new PostResult(first.get(), true)
                : append(transaction, room, newMessage, rule.decide(policy), author);
    }

    private static PostResult append(
            WriteTransaction transaction, CachedRoom room, NewMessage newMessage, Draft draft, User author)
            throws SQLException {
        Sql sql = transaction.sql();
        if (newMessage.replyTo().isPresent()) {
            requireReplyTarget(sql, room, newMessage.replyTo().get());
        }
        Content content = draft.content();
        MessageBody body = MessageBody.of(content, newMessage.replyTo(), MentionRows.resolve(sql, room.id(), content));
        Message message = Message.posted(
                room.id(), room.nextRevision(), Author.of(author), draft.at(), newMessage.clientId(), body);
        transaction.log().append(room, message);
        if (newMessage.clientId().isPresent()) {
            IdempotencyKeys.insert(sql, newMessage.clientId().get(), message);
        }
        return new PostResult(message, false);
    }

    private static void requireReplyTarget(Sql sql, CachedRoom room, MessageId answered) throws SQLException {
        if (!answered.room().equals(room.id())
                || sql.first(CAN_BE_REPLIED_TO, row -> true, answered.value()).isEmpty()) {
            throw new ChatException(MESSAGE_NOT_FOUND, "There is no such message in this room.");
        }
    }
}
