package chat.adapter.persistence.account;

import static chat.domain.ErrorCode.CONFLICT;

import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.transaction.BackgroundTask;
import chat.adapter.persistence.transaction.CachedRoom;
import chat.adapter.persistence.transaction.TaskRows;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.room.RoomId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Transaction that deletes an account. Confined to the writer thread. */
final class DeleteAccountTransaction {
    static final String ROOMS = """
            SELECT r.id
            FROM member m CROSS JOIN room r ON r.id = m.room_id
            WHERE m.user_id = ? AND r.deleted = 0 AND r.visibility <> 'direct'
            ORDER BY r.id
            """;

    private final WriteTransaction transaction;
    private final UserProfile before;
    private final UserProfile after;

    private DeleteAccountTransaction(WriteTransaction transaction, UserProfile before) {
        this.transaction = transaction;
        this.before = before;
        this.after = before.asDeleted();
    }

    static void delete(WriteTransaction transaction, UserId user, boolean erase, Instant at) throws SQLException {
        UserProfile userProfile = transaction.users().requireActor(user);
        new DeleteAccountTransaction(transaction, userProfile).apply(erase, at);
    }

    private void apply(boolean erase, Instant at) throws SQLException {
        UpdateAccountTransaction.loadPolicy(transaction, before.user(), before.id())
                .requireAdministrator(after);
        List<CachedRoom> rooms = rooms();
        for (CachedRoom room : rooms) {
            requireAnotherOwner(room);
        }
        anonymize();
        UpdateAccountTransaction.apply(transaction, before, after);
        for (CachedRoom room : rooms) {
            transaction.log().leave(room, after.user(), Optional.empty(), at);
        }
        if (erase) {
            TaskRows.insert(transaction.sql(), BackgroundTask.eraseMessages(before.id()));
        }
    }

    private List<CachedRoom> rooms() throws SQLException {
        List<CachedRoom> rooms = new ArrayList<>();
        for (RoomId id : transaction
                .sql()
                .all(ROOMS, row -> new RoomId(row.getLong(1)), before.id().value())) {
            rooms.add(transaction.rooms().get(id));
        }
        return rooms;
    }

    private void requireAnotherOwner(CachedRoom room) throws SQLException {
        if (transaction.roomPolicy(room, before.user()).isLastOwnerWithOtherMembers()) {
            String name = room.room().name().value();
            throw new ChatException(
                    CONFLICT, "You are the last owner of " + name + ": make another member an owner first.");
        }
    }

    // No username has this key, so the row blocks no name and can't be mentioned or found.
    private void anonymize() throws SQLException {
        Sql sql = transaction.sql();
        long id = before.id().value();
        AvatarRows.set(sql, before.id(), Optional.empty());
        sql.write(
                "UPDATE account SET name = ?, name_key = ?, password_hash = '' WHERE id = ?",
                after.user().name().value(),
                "#" + id,
                id);
    }
}
