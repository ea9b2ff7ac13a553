package chat.domain.message;

import chat.domain.account.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The users whom a message mentions.
 *
 * @param users members of the room, each once, in the order of the text
 * @param room whether the message mentions all members
 */
public record Mentions(List<UserId> users, boolean room) {
    public static final Mentions NONE = new Mentions(List.of(), false);

    public Mentions {
        users = List.copyOf(users);
    }

    /**
     * Compares these mentions with the previous ones.
     *
     * @return the users who are mentioned only before or only now; an empty set for all members; an empty optional for
     *     no difference
     */
    public Optional<Set<UserId>> diff(Mentions before) {
        if (room != before.room) {
            return Optional.of(Set.of());
        }
        Set<UserId> differing = new HashSet<>(users);
        before.users.stream().filter(user -> !differing.remove(user)).toList().forEach(differing::add);
        return differing.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(differing));
    }
}
