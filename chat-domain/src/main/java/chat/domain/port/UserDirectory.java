package chat.domain.port;

import chat.domain.account.AccountPolicy;
import chat.domain.account.AdminUserRecord;
import chat.domain.account.Avatar;
import chat.domain.account.DirectorySearch;
import chat.domain.account.ProfileDetails;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Stores the profiles of all users, deleted ones included. Each call is one transaction. */
public interface UserDirectory {

    /** @return the profile of a user, deleted or not; empty if the id was never used */
    Optional<UserProfile> find(UserId id);

    /** @return the profiles of the users that exist or existed, by id */
    List<UserProfile> findAll(Collection<UserId> ids);

    /** @return a page of the directory, in the order of {@link DirectorySearch} */
    List<UserProfile> search(DirectorySearch search);

    /** @return the same page of the directory as {@link #search}, with the data for administrators */
    List<AdminUserRecord> searchAdminRecords(DirectorySearch search);

    /**
     * Changes a user's profile; the change is published before this returns. A change without effect is not published.
     *
     * @return the profile after the change
     * @throws chat.domain.ChatException {@code unauthenticated} if the account is not active; {@code user_not_found} if
     *     it never existed
     */
    UserProfile updateProfile(UserId user, UnaryOperator<ProfileDetails> change);

    /**
     * Sets or removes a user's avatar; publishes as {@link #updateProfile} does.
     *
     * @return the profile after the change
     * @throws chat.domain.ChatException as {@link #updateProfile} does
     */
    UserProfile setAvatar(UserId user, Optional<Avatar> avatar);

    /** @return the user's avatar; empty if they have none */
    Optional<Avatar> findAvatar(UserId user);

    /**
     * Deletes an account: its sessions, connections, profile and name, and its memberships except those of direct
     * rooms. The username becomes {@code deleted-} followed by the id.
     *
     * @param erase whether to delete the user's messages, too; this happens in the background
     * @throws chat.domain.ChatException {@code conflict} if the user is the last administrator, or the last owner of a
     *     room with other members
     */
    void delete(UserId user, boolean erase, Instant at);

    /**
     * Applies the rule's decision to an account and writes it to the audit log. If the account is no longer active, its
     * sessions and connections are closed, and its further writes are rejected, before this returns.
     *
     * @return the profile after the change
     * @throws chat.domain.ChatException {@code user_not_found} if the target does not exist
     */
    UserProfile updateAccount(UserId target, UserId actor, Instant at, Decision<AccountPolicy, UserProfile> rule);
}
