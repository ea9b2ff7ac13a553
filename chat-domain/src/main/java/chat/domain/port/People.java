package chat.domain.port;

import chat.domain.admin.Supervision;
import chat.domain.user.Avatar;
import chat.domain.user.PeopleSearch;
import chat.domain.user.Person;
import chat.domain.user.Profile;
import chat.domain.user.Registered;
import chat.domain.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Everybody who is or was here, as others see them. Each call is one transaction. */
public interface People {

    /** Anybody ever. */
    Optional<Person> find(UserId id);

    /** Those of them that there ever were, by id. */
    List<Person> findAll(Collection<UserId> ids);

    List<Person> search(PeopleSearch search);

    /** The same part of the directory, as administrators see it. */
    List<Registered> searchRegistered(PeopleSearch search);

    /**
     * Describes somebody otherwise, announced before this returns; refuses with {@code unauthenticated} who is
     * not active any more, and with {@code user_not_found} who never was. What changes nothing is told to nobody.
     */
    Person describe(UserId user, UnaryOperator<Profile> change);

    /** Gives somebody that picture, or none; announced and refused as {@link #describe}. */
    Person depict(UserId user, Optional<Avatar> avatar);

    /** Somebody's picture, if they have one. */
    Optional<Avatar> avatar(UserId user);

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
    Person oversee(UserId whom, UserId by, Instant at, RoomLog.Rule<Supervision, Person> rule);
}
