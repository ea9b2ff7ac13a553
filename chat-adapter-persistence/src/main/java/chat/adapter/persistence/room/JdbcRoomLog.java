package chat.adapter.persistence.room;

import static chat.domain.error.ErrorCode.MESSAGE_NOT_FOUND;

import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.live.LiveRoom;
import chat.adapter.persistence.message.MentionRows;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.writer.Load;
import chat.adapter.persistence.writer.Writer;
import chat.domain.error.ChatException;
import chat.domain.member.Dealing;
import chat.domain.member.DirectRoomResult;
import chat.domain.member.Governance;
import chat.domain.member.Handling;
import chat.domain.member.Place;
import chat.domain.member.Standing;
import chat.domain.message.Amendment;
import chat.domain.message.Author;
import chat.domain.message.Draft;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Post;
import chat.domain.message.Posted;
import chat.domain.message.Posting;
import chat.domain.port.RoomLog;
import chat.domain.room.Founding;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** {@link RoomLog} by one writer. */
public final class JdbcRoomLog implements RoomLog {
    static final String ANSWERABLE = "SELECT 1 FROM message WHERE id = ? AND kind IS NULL AND deleted = 0";

    // An amended row is sent as a whole; how long it is shows only when the batch is made, so this is a guess above
    // most.
    private static final int AMENDED_CHARS = 8_192;

    private final Writer writer;
    private final Runnable deleted;

    /** @param deleted called after a room was deleted: there is a background task that purges it */
    public JdbcRoomLog(Writer writer, Runnable deleted) {
        this.writer = writer;
        this.deleted = deleted;
    }

    @Override
    public Place open(Founding founding) {
        return writer.submit(Load.NONE, ledger -> Making.open(ledger, founding));
    }

    @Override
    public DirectRoomResult direct(UserId by, Set<UserId> people, Instant now) {
        return writer.submit(Load.NONE, ledger -> Making.direct(ledger, by, people, now));
    }

    @Override
    public Room govern(RoomId room, UserId by, Rule<Standing, Governance> rule) {
        return done(writer.submit(Load.row(room, 0), ledger -> Governing.govern(ledger, room, by, rule)));
    }

    @Override
    public Place edit(RoomId room, UserId by, Rule<Standing, Governance> rule) {
        return writer.submit(Load.row(room, 0), ledger -> {
            Governing.govern(ledger, room, by, rule);
            User user = ledger.people().acting(by).user();
            return Making.place(ledger, ledger.rooms().get(room), user);
        });
    }

    @Override
    public Room govern(RoomId room, UserId by, UserId whom, Rule<Dealing, Governance> rule) {
        return done(writer.submit(Load.row(room, 0), ledger -> Governing.govern(ledger, room, by, whom, rule)));
    }

    private Room done(Governance done) {
        if (done.act() == Governance.Act.DELETE) {
            deleted.run();
        }
        return done.room();
    }

    @Override
    public Message amend(RoomId room, MessageId message, UserId by, Rule<Handling, Amendment> rule) {
        Load load = Load.row(room, AMENDED_CHARS);
        return writer.submit(load, ledger -> Amending.amend(ledger, room, message, by, rule));
    }

    @Override
    public Posted post(Posting posting, Rule<Standing, Draft> rule) {
        Load load = Load.row(posting.room(), posting.content().value().length());
        return writer.submit(load, ledger -> {
            LiveRoom room = ledger.rooms().get(posting.room());
            User author = ledger.people().acting(posting.by()).user();
            Standing standing = ledger.standing(room, author);
            standing.requireVisible();
            Optional<Message> first = Sendings.first(ledger.sql(), posting);
            return first.isPresent()
                    ? new Posted(first.get(), true)
                    : append(ledger, room, posting, rule.decide(standing), author);
        });
    }

    private static Posted append(Ledger ledger, LiveRoom room, Posting posting, Draft draft, User author)
            throws SQLException {
        Sql sql = ledger.sql();
        if (posting.replyTo().isPresent()) {
            requireAnswerable(sql, room, posting.replyTo().get());
        }
        Post post = Post.fresh(draft.content(), posting.replyTo(), MentionRows.called(sql, room.id(), draft.content()));
        Message message = Message.posted(room.id(), room.next(), Author.of(author), draft.at(), posting.once(), post);
        ledger.append(room, message);
        if (posting.once().isPresent()) {
            Sendings.remember(sql, posting.once().get(), message);
        }
        return new Posted(message, false);
    }

    private static void requireAnswerable(Sql sql, LiveRoom room, MessageId answered) throws SQLException {
        if (!answered.room().equals(room.id())
                || sql.first(ANSWERABLE, row -> true, answered.value()).isEmpty()) {
            throw new ChatException(MESSAGE_NOT_FOUND, "There is no such message in this room.");
        }
    }
}
