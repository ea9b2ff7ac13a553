package chat.adapter.persistence.membership;

import static chat.domain.ErrorCode.NOT_A_MEMBER;

import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.transaction.CachedRoom;
import chat.adapter.persistence.transaction.RoomLoad;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.adapter.persistence.transaction.Writer;
import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.membership.ReadMarker;
import chat.domain.port.ReadMarkers;
import chat.domain.room.RoomId;
import java.sql.SQLException;

/** Implements {@link ReadMarkers} with JDBC. Thread-safe. */
public final class JdbcReadMarkers implements ReadMarkers {
    public static final String CURRENT = "SELECT last_read_seq FROM member WHERE room_id = ? AND user_id = ?";
    public static final String MOVE = "UPDATE member SET last_read_seq = ? WHERE room_id = ? AND user_id = ?";

    private final Writer writer;

    public JdbcReadMarkers(Writer writer) {
        this.writer = writer;
    }

    @Override
    public ReadMarker move(RoomId room, UserId reader, MarkerRule move) {
        return writer.submit(RoomLoad.NONE, transaction -> {
            CachedRoom found = transaction.rooms().get(room);
            transaction
                    .roomPolicy(found, transaction.users().requireActor(reader).user())
                    .requireVisible();
            return move(transaction, found, reader, move);
        });
    }

    private static ReadMarker move(WriteTransaction transaction, CachedRoom room, UserId reader, MarkerRule move)
            throws SQLException {
        Sql sql = transaction.sql();
        long id = room.id().value();
        ReadMarker current = sql.first(CURRENT, row -> new ReadMarker(row.getLong(1)), id, reader.value())
                .orElseThrow(() -> new ChatException(NOT_A_MEMBER, "Join the room first."));
        ReadMarker moved = move.apply(current, room.lastSeq());
        if (!moved.equals(current)) {
            sql.write(MOVE, moved.seq(), id, reader.value());
            transaction.events().readMarkerMoved(room.id(), reader);
        }
        return moved;
    }
}
