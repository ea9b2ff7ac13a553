package chat.adapter.persistence.room;

import static chat.domain.error.ErrorCode.NOT_A_MEMBER;

import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.live.LiveRoom;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.writer.Load;
import chat.adapter.persistence.writer.Writer;
import chat.domain.error.ChatException;
import chat.domain.member.ReadPointer;
import chat.domain.port.ReadPointers;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.sql.SQLException;

/** {@link ReadPointers} in a database. */
public final class JdbcReadPointers implements ReadPointers {
    static final String CURRENT = "SELECT last_read_seq FROM member WHERE room_id = ? AND user_id = ?";
    static final String MOVE = "UPDATE member SET last_read_seq = ? WHERE room_id = ? AND user_id = ?";

    private final Writer writer;

    public JdbcReadPointers(Writer writer) {
        this.writer = writer;
    }

    @Override
    public ReadPointer move(RoomId room, UserId reader, Move move) {
        return writer.submit(Load.NONE, ledger -> {
            LiveRoom found = ledger.rooms().get(room);
            ledger.standing(found, ledger.people().acting(reader).user()).requireVisible();
            return move(ledger, found, reader, move);
        });
    }

    private static ReadPointer move(Ledger ledger, LiveRoom room, UserId reader, Move move) throws SQLException {
        Sql sql = ledger.sql();
        long id = room.id().value();
        ReadPointer current = sql.first(CURRENT, row -> new ReadPointer(row.getLong(1)), id, reader.value())
                .orElseThrow(() -> new ChatException(NOT_A_MEMBER, "Join the room first."));
        ReadPointer moved = move.to(current, room.lastSeq());
        if (!moved.equals(current)) {
            sql.write(MOVE, moved.seq(), id, reader.value());
            ledger.news().pointerMoved(room.id(), reader);
        }
        return moved;
    }
}
