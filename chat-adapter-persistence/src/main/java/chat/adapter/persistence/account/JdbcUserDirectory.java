package chat.adapter.persistence.account;

import chat.domain.port.Decision;
import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.transaction.RoomLoad;
import chat.adapter.persistence.transaction.UserCache;
import chat.adapter.persistence.transaction.UserRows;
import chat.adapter.persistence.transaction.Writer;
import chat.domain.account.AccountPolicy;
import chat.domain.account.AccountStatus;
import chat.domain.account.AdminUserRecord;
import chat.domain.account.Avatar;
import chat.domain.account.DirectorySearch;
import chat.domain.account.ProfileDetails;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.account.Username;
import chat.domain.audit.AuditAction;
import chat.domain.audit.AuditEntry;
import chat.domain.port.RoomLog;
import chat.domain.port.UserDirectory;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Implements {@link UserDirectory} with JDBC. Thread-safe. */
public final class JdbcUserDirectory implements UserDirectory {
    static final String SEARCH = UserRows.SELECT + JdbcUserDirectory.FILTER;
    static final String SEARCH_ADMIN_RECORDS =
            UserRows.SELECT.replace(" FROM", ", a.created_at, a.last_seen_at FROM") + JdbcUserDirectory.FILTER;

    static final String AVATAR = "SELECT png FROM avatar WHERE user_id = ?";

    private static final String PUT_AVATAR = """
            INSERT INTO avatar (user_id, png) VALUES (?, ?)
            ON CONFLICT (user_id) DO UPDATE SET png = excluded.png
            """;
    private static final String FILTER = """
            WHERE name_key > ? AND state IN ('active', ?) AND instr(words, ?) > 0
            ORDER BY name_key
            LIMIT ?
            """;

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
        String list = ids.stream()
                .map(id -> Long.toString(id.value()))
                .collect(Collectors.joining(", ", "WHERE id IN (", ") ORDER BY id"));
        return reader.read(sql -> sql.all(UserRows.SELECT + list, UserRows::read));
    }

    @Override
    public List<UserProfile> search(DirectorySearch search) {
        return reader.read(sql -> sql.all(SEARCH, UserRows::read, parameters(search)));
    }

    private static Object[] parameters(DirectorySearch search) {
        AccountStatus maxStatus = search.includeDeactivated() ? AccountStatus.DEACTIVATED : AccountStatus.ACTIVE;
        return new Object[] {
            search.after().map(Username::key).orElse(""),
            maxStatus.code(),
            search.tokens().value(),
            search.limit()
        };
    }

    @Override
    public List<AdminUserRecord> searchAdminRecords(DirectorySearch search) {
        return reader.read(sql -> sql.all(
                SEARCH_ADMIN_RECORDS,
                row -> new AdminUserRecord(
                        UserRows.read(row),
                        Columns.instant(row, 8),
                        Columns.number(row, 9).map(Instant::ofEpochMilli)),
                parameters(search)));
    }

    @Override
    public UserProfile updateAccount(
            UserId target, UserId actor, Instant at, Decision<AccountPolicy, UserProfile> rule) {
        return writer.submit(RoomLoad.NONE, transaction -> {
            User administrator = transaction.users().requireActor(actor).user();
            AccountPolicy policy = UpdateAccountTransaction.loadPolicy(transaction, administrator, target);
            UserProfile after = rule.decide(policy);
            for (AuditAction action : AuditAction.ofAccountChange(policy.target(), after)) {
                transaction.audit(AuditEntry.onUser(target, action, actor, at));
            }
            UpdateAccountTransaction.apply(transaction, policy.target(), after);
            return after;
        });
    }

    @Override
    public UserProfile setAvatar(UserId user, Optional<Avatar> avatar) {
        return writer.submit(RoomLoad.NONE, transaction -> {
            UserProfile before = transaction.users().requireActor(user);
            Sql sql = transaction.sql();
            if (avatar.isPresent()) {
                sql.write(PUT_AVATAR, user.value(), avatar.get().png());
            } else {
                sql.write("DELETE FROM avatar WHERE user_id = ?", user.value());
            }
            UserProfile after = before.withProfile(before.profile().withAvatar(avatar.map(Avatar::digest)));
            transaction.update(before, after);
            return after;
        });
    }

    @Override
    public Optional<Avatar> findAvatar(UserId user) {
        return reader.read(sql -> sql.first(AVATAR, row -> new Avatar(row.getBytes(1)), user.value()));
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
            UserCache users = transaction.users();
            UserProfile before = users.requireActor(user);
            UserProfile after = before.withProfile(change.apply(before.profile()));
            transaction.update(before, after);
            return after;
        });
    }
}
