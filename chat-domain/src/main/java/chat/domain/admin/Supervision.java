package chat.domain.admin;

import static chat.domain.error.ErrorCode.CONFLICT;
import static chat.domain.error.ErrorCode.USER_NOT_FOUND;

import chat.domain.error.ChatException;
import chat.domain.user.Person;
import chat.domain.user.State;
import chat.domain.user.User;
import java.util.Optional;

/**
 * What somebody may do about another's account at one moment. A decision made on it holds only in the transaction that
 * loaded it.
 *
 * @param administrators how many active ones there are
 */
public record Supervision(User by, Person whom, int administrators) {

    /**
     * The other as they shall be: an administrator or not, active or not; what is empty stays. Refuses with {@code
     * forbidden} who is no administrator, with {@code user_not_found} for a deleted account, and with {@code conflict}
     * to take the last administrator away.
     */
    public Person judge(Optional<Boolean> admin, Optional<Boolean> deactivated) {
        by.requireAdministrator();
        if (whom.state() == State.DELETED) {
            throw new ChatException(USER_NOT_FOUND, "There is no such user.");
        }
        User user = whom.user();
        Person after = new Person(
                new User(user.id(), user.name(), admin.orElse(user.admin())),
                whom.profile(),
                deactivated.map(so -> so ? State.DEACTIVATED : State.ACTIVE).orElse(whom.state()));
        requireAdministrator(after);
        return after;
    }

    /** Refuses with {@code conflict} an outcome without any administrator. */
    public void requireAdministrator(Person after) {
        if (whom.governs() && !after.governs() && administrators == 1) {
            throw new ChatException(CONFLICT, "The last administrator is needed; make somebody else one first.");
        }
    }
}
