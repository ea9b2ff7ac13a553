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

/** Everybody who is or was here, as others see them. Each call is one transaction. */
public interface UserDirectory {

    /** Anybody ever. */
    Optional<UserProfile> find(UserId id);

    /** Those of them that there ever were, by id. */
    List<UserProfile> findAll(Collection<UserId> ids);

    List<UserProfile> search(DirectorySearch search);

    /** The same part of the directory, as administrators see it. */
    List<AdminUserRecord> searchAdminRecords(DirectorySearch search);

    /**
     * Describes somebody otherwise, announced before this returns; refuses with {@code unauthenticated} who is
     * not active any more, and with {@code user_not_found} who never was. What changes nothing is told to nobody.
     */
    UserProfile updateProfile(UserId user, UnaryOperator<ProfileDetails> change);

    /** Gives somebody that picture, or none; announced and refused as {@link #updateProfile}. */
    UserProfile setAvatar(UserId user, Optional<Avatar> avatar);

    /** Somebody's picture, if they have one. */
    Optional<Avatar> findAvatar(UserId user);

    /**
     * Ends an account for good: its sessions and sockets, its places in rooms that are not direct, its name and its
     * profile; its messages too, if they shall be erased, which is done in the background. The username becomes {@code
     * deleted-} and the id. Refuses with {@code conflict} the last administrator, and the last owner of a room with
     * others in it.
     */
    void delete(UserId user, boolean erase, Instant at);

    /**
     * Does what the rule decides about somebody's account, and puts it on record. Who is not active any more after it
     * has no session and no socket, and nothing of theirs is stored, from before this returns. Refuses with {@code
     * user_not_found}.
     */
    UserProfile updateAccount(UserId target, UserId actor, Instant at, RoomLog.Rule<AccountPolicy, UserProfile> rule);
}
