package chat.adapter.persistence.room;

import static chat.domain.error.ErrorCode.IDEMPOTENCY_CONFLICT;

import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.live.LiveRoom;
import chat.adapter.persistence.message.MessageRows;
import chat.adapter.persistence.writer.Load;
import chat.adapter.persistence.writer.Writer;
import chat.domain.error.ChatException;
import chat.domain.message.Author;
import chat.domain.message.Draft;
import chat.domain.message.Message;
import chat.domain.message.Posted;
import chat.domain.message.Posting;
import chat.domain.port.RoomLog;
import chat.domain.room.Governance;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** {@link RoomLog} by one writer. */
public final class JdbcRoomLog implements RoomLog {
    static final String FIRST = MessageRows.SELECT + "WHERE m.client_id = ? AND m.author_id = ?";

    private final Writer writer;

    /** Takes up the purging of deleted rooms where the last run left it. */
    public JdbcRoomLog(Writer writer) {
        this.writer = writer;
        writer.later(new Purge());
    }

    @Override
    public Room open(RoomName name, Topic topic, UserId by, Instant now) {
        return writer.submit(Load.NONE, ledger -> Governing.open(ledger, name, topic, by, now));
    }

    @Override
    public Room govern(RoomId room, UserId by, Rule<Governance> rule) {
        Governance done = writer.submit(Load.row(room, 0), ledger -> Governing.govern(ledger, room, by, rule));
        if (done.act() == Governance.Act.DELETE) {
            writer.later(new Purge());
        }
        return done.room();
    }

    @Override
    public Posted post(Posting posting, Rule<Draft> rule) {
        Load load = Load.row(posting.room(), posting.content().value().length());
        return writer.submit(load, ledger -> {
            LiveRoom room = ledger.rooms().get(posting.room());
            Optional<Message> first = first(ledger, posting);
            return first.isPresent() ? repeat(posting, first.get()) : append(ledger, room, posting, rule);
        });
    }

    private static Optional<Message> first(Ledger ledger, Posting posting) throws SQLException {
        return posting.once().isEmpty()
                ? Optional.empty()
                : ledger.sql()
                        .first(
                                FIRST,
                                MessageRows::read,
                                posting.once().get().value(),
                                posting.by().value());
    }

    private static Posted repeat(Posting posting, Message first) {
        if (!posting.isRepeatOf(first)) {
            throw new ChatException(IDEMPOTENCY_CONFLICT, "This client_id names another message.");
        }
        return new Posted(first, true);
    }

    private static Posted append(Ledger ledger, LiveRoom room, Posting posting, Rule<Draft> rule) throws SQLException {
        User author = ledger.people().get(posting.by());
        Draft draft = rule.decide(ledger.standing(room, author));
        Message message = Message.posted(room.id(), room.next(), Author.of(author), draft, posting.once());
        ledger.append(room, message);
        return new Posted(message, false);
    }
}
