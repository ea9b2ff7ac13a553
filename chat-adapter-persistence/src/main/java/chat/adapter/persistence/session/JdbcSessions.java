package chat.adapter.persistence.session;

import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.UNAUTHENTICATED;
import static chat.domain.ErrorCode.USER_NOT_FOUND;

import chat.adapter.persistence.cache.CommittedCache;
import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.transaction.RoomLoad;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.adapter.persistence.transaction.Writer;
import chat.domain.ChatException;
import chat.domain.account.AccountStatus;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.audit.AuditAction;
import chat.domain.audit.AuditEntry;
import chat.domain.port.Sessions;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.session.SessionLifetime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Implements {@link Sessions} with JDBC. Thread-safe. */
public final class JdbcSessions implements Sessions {
    private static final int MAX_CACHED = 8_192;

    private final Writer writer;
    private final ReadPool reader;
    private final CommittedCache<SessionId, Session> open;

    public JdbcSessions(Writer writer, ReadPool reader) {
        this.writer = writer;
        this.reader = reader;
        open = new CommittedCache<>(MAX_CACHED, writer.versions().sessions(), id -> id);
    }

    @Override
    public void open(Session session, Optional<SessionId> replaced) {
        writer.submit(RoomLoad.NONE, transaction -> {
            requireOpen(transaction.users().findProfile(session.user().id()).map(UserProfile::accountStatus));
            if (replaced.isPresent()) {
                end(transaction, replaced.get());
            }
            SessionRows.insert(transaction.sql(), session);
            return session;
        });
    }

    private static void requireOpen(Optional<AccountStatus> state) {
        if (state.equals(Optional.of(AccountStatus.DEACTIVATED))) {
            throw new ChatException(FORBIDDEN, "This account is deactivated.");
        }
        if (!state.equals(Optional.of(AccountStatus.ACTIVE))) {
            throw new ChatException(UNAUTHENTICATED, "Sign in first.");
        }
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return open.find(id, () -> reader.first(SessionRows.FIND, SessionRows::read, id.value()));
    }

    @Override
    public void touch(SessionId id, Instant usedAt) {
        writer.submit(RoomLoad.NONE, transaction -> {
            transaction.outdate(changed -> changed.sessions().advance(id));
            return transaction
                    .sql()
                    .write("UPDATE session SET used_at = ? WHERE id = ?", usedAt.toEpochMilli(), id.value());
        });
    }

    @Override
    public void end(SessionId id) {
        writer.submit(RoomLoad.NONE, transaction -> end(transaction, id));
    }

    private static boolean end(WriteTransaction transaction, SessionId id) throws SQLException {
        return SessionRows.end(transaction, SessionRows.END, id.value()) > 0;
    }

    @Override
    public List<Session> listByUser(UserId user) {
        return reader.all(SessionRows.BY_USER, SessionRows::read, user.value());
    }

    @Override
    public boolean end(UserId user, String label) {
        return writer.submit(RoomLoad.NONE, transaction -> {
            Optional<SessionId> found = SessionRows.findByLabel(transaction.sql(), user, label);
            return found.isPresent() && end(transaction, found.get());
        });
    }

    @Override
    public void endOthers(UserId user, SessionId keptSession) {
        writer.submit(RoomLoad.NONE, transaction -> SessionRows.endOthers(transaction, user, keptSession));
    }

    @Override
    public void endAll(UserId user, UserId actor, Instant at) {
        writer.submit(RoomLoad.NONE, transaction -> {
            transaction.users().requireActor(actor).user().requireAdministrator();
            UserProfile target = transaction
                    .users()
                    .findProfile(user)
                    .orElseThrow(() -> new ChatException(USER_NOT_FOUND, "There is no such user."));
            transaction.audit(AuditEntry.onUser(target.id(), AuditAction.SESSIONS_ENDED, actor, at));
            return SessionRows.endAll(transaction, target.id());
        });
    }

    @Override
    public void deleteExpired(SessionLifetime lifetime, Instant now) {
        long idleSince = now.minus(lifetime.idle()).toEpochMilli();
        long createdBefore = now.minus(lifetime.absolute()).toEpochMilli();
        writer.submit(
                RoomLoad.NONE,
                transaction -> SessionRows.end(transaction, SessionRows.END_IDLE, idleSince)
                        + SessionRows.end(transaction, SessionRows.END_OLD, createdBefore));
    }
}
