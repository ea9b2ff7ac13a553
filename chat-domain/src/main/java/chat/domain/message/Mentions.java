package chat.domain.message;

import chat.domain.account.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a message calls.
 *
 * @param users members of its room, each once, in the order of the text
 * @param room everybody in it
 */
public record Mentions(List<UserId> users, boolean room) {
    public static final Mentions NONE = new Mentions(List.of(), false);

    public Mentions {
        users = List.copyOf(users);
    }

    /**
     * Whose mentions are others now than they were; empty for nobody's. A set without anybody in it stands for
     * everybody.
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
