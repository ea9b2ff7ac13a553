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

/** The people at hand, exact because nobody else writes. */
public final class UserCache {
    private static final int MAX_ENTRIES = 10_000;

    private final Sql sql;
    private final Map<UserId, UserProfile> profiles = new HashMap<>();

    UserCache(Sql sql) {
        this.sql = sql;
    }

    /**
     * Somebody who does something; refuses with {@code unauthenticated} who may do nothing any more, and with {@code
     * user_not_found} who never was.
     */
    public UserProfile requireActor(UserId id) throws SQLException {
        UserProfile userProfile = findProfile(id).orElseThrow(UserCache::notFound);
        if (!userProfile.isActive()) {
            throw new ChatException(UNAUTHENTICATED, "Sign in first.");
        }
        return userProfile;
    }

    /** Somebody who is here; refuses with {@code user_not_found}, also who is deactivated or deleted. */
    public User requireActiveUser(UserId id) throws SQLException {
        return findProfile(id)
                .filter(UserProfile::isActive)
                .map(UserProfile::user)
                .orElseThrow(UserCache::notFound);
    }

    /** That user, whatever has become of them. */
    public Optional<User> find(UserId id) throws SQLException {
        return findProfile(id).map(UserProfile::user);
    }

    /** Anybody ever. */
    public Optional<UserProfile> findProfile(UserId id) throws SQLException {
        UserProfile known = profiles.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<UserProfile> read = UserRows.find(sql, id);
        read.ifPresent(userProfile -> profiles.put(id, userProfile));
        return read;
    }

    /** That person is otherwise from here on. */
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
