package chat.adapter.persistence.transaction;

import static chat.domain.ErrorCode.UNAUTHENTICATED;
import static chat.domain.ErrorCode.USER_NOT_FOUND;

import chat.adapter.persistence.sql.Sql;
import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Caches users. The cache is exact because only the writer changes users. Confined to the writer thread. */
public final class UserCache {
    private static final int MAX_ENTRIES = 10_000;

    private final Sql sql;
    private final Map<UserId, UserProfile> profiles = new HashMap<>();

    UserCache(Sql sql) {
        this.sql = sql;
    }

    /**
     * Returns the user who performs an operation.
     *
     * @throws ChatException with code {@code unauthenticated} if the account is deactivated or deleted,
     *     {@code user_not_found} if there is none
     */
    public UserProfile requireActor(UserId id) throws SQLException {
        UserProfile userProfile = findProfile(id).orElseThrow(UserCache::notFound);
        if (!userProfile.isActive()) {
            throw new ChatException(UNAUTHENTICATED, "Sign in first.");
        }
        return userProfile;
    }

    /**
     * Returns an active user.
     *
     * @throws ChatException with code {@code user_not_found} if there is none, or the account is deactivated or deleted
     */
    public User requireActiveUser(UserId id) throws SQLException {
        return findProfile(id)
                .filter(UserProfile::isActive)
                .map(UserProfile::user)
                .orElseThrow(UserCache::notFound);
    }

    /** Returns a user, including deactivated and deleted ones. */
    public Optional<User> find(UserId id) throws SQLException {
        return findProfile(id).map(UserProfile::user);
    }

    /** Returns a user's profile, including deactivated and deleted ones. */
    public Optional<UserProfile> findProfile(UserId id) throws SQLException {
        UserProfile cached = profiles.get(id);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<UserProfile> read = UserRows.find(sql, id);
        read.ifPresent(userProfile -> profiles.put(id, userProfile));
        return read;
    }

    /** Stores the new state of a user. */
    void update(UserProfile userProfile) throws SQLException {
        UserRows.update(sql, userProfile);
        profiles.put(userProfile.id(), userProfile);
    }

    private static ChatException notFound() {
        return new ChatException(USER_NOT_FOUND, "There is no such user.");
    }

    void evictIfFull() {
        if (profiles.size() > MAX_ENTRIES) {
            clear();
        }
    }

    void clear() {
        profiles.clear();
    }
}
