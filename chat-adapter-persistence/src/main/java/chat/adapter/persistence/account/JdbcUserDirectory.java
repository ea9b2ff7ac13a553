package chat.adapter.persistence.account;

import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.transaction.RoomLoad;
import chat.adapter.persistence.transaction.UserRows;
import chat.adapter.persistence.transaction.Writer;
import chat.domain.account.AccountPolicy;
import chat.domain.account.AdminUserRecord;
import chat.domain.account.Avatar;
import chat.domain.account.DirectorySearch;
import chat.domain.account.ProfileDetails;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.port.Decision;
import chat.domain.port.UserDirectory;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Implements {@link UserDirectory} with JDBC. Thread-safe. */
public final class JdbcUserDirectory implements UserDirectory {
    private static final String FIND_ALL = UserRows.SELECT + "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id";

    private final Writer writer;
    private final ReadPool reader;
    private final Runnable erasing;

    /** @param erasing called after an account was deleted with its messages and the erasure task was stored */
    public JdbcUserDirectory(Writer writer, ReadPool reader, Runnable erasing) {
        this.writer = writer;
        this.reader = reader;
        this.erasing = erasing;
    }

    @Override
    public Optional<UserProfile> find(UserId id) {
        return reader.read(sql -> UserRows.find(sql, id));
    }

    @Override
    public List<UserProfile> findAll(Collection<UserId> ids) {
        return reader.all(FIND_ALL, UserRows::read, UserIds.json(ids));
    }

    @Override
    public List<UserProfile> search(DirectorySearch search) {
        return reader.read(sql -> DirectoryQuery.search(sql, search));
    }

    @Override
    public List<AdminUserRecord> searchAdminRecords(DirectorySearch search) {
        return reader.read(sql -> DirectoryQuery.searchAdminRecords(sql, search));
    }

    @Override
    public UserProfile updateAccount(
            UserId target, UserId actor, Instant at, Decision<AccountPolicy, UserProfile> rule) {
        return writer.submit(
                RoomLoad.NONE, transaction -> UpdateAccountTransaction.update(transaction, target, actor, at, rule));
    }

    @Override
    public UserProfile setAvatar(UserId user, Optional<Avatar> avatar) {
        return writer.submit(RoomLoad.NONE, transaction -> {
            UserProfile before = transaction.users().requireActor(user);
            AvatarRows.set(transaction.sql(), user, avatar);
            UserProfile after = before.withProfile(before.profile().withAvatar(avatar.map(Avatar::digest)));
            transaction.update(before, after);
            return after;
        });
    }

    @Override
    public Optional<Avatar> findAvatar(UserId user) {
        return reader.read(sql -> AvatarRows.find(sql, user));
    }

    @Override
    public void delete(UserId user, boolean erase, Instant at) {
        writer.submit(RoomLoad.NONE, transaction -> {
            DeleteAccountTransaction.delete(transaction, user, erase, at);
            return erase;
        });
        if (erase) {
            erasing.run();
        }
    }

    @Override
    public UserProfile updateProfile(UserId user, UnaryOperator<ProfileDetails> change) {
        return writer.submit(RoomLoad.NONE, transaction -> {
            UserProfile before = transaction.users().requireActor(user);
            UserProfile after = before.withProfile(change.apply(before.profile()));
            transaction.update(before, after);
            return after;
        });
    }
}
