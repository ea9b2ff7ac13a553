package chat.domain.port.fake;

import chat.domain.port.LastSeen;
import chat.domain.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** {@link LastSeen} in memory. */
final class InMemoryLastSeen implements LastSeen {
    private final InMemoryState state;

    InMemoryLastSeen(InMemoryState state) {
        this.state = state;
    }

    @Override
    public void note(Set<UserId> users, Instant then) {
        state.alone(() -> users.stream()
                .filter(state.accounts::containsKey)
                .forEach(user -> state.seen.merge(user, then, (one, other) -> one.isAfter(other) ? one : other)));
    }

    @Override
    public Map<UserId, Instant> of(Collection<UserId> users) {
        return state.alone(() -> {
            Map<UserId, Instant> found = new HashMap<>(state.seen);
            found.keySet().retainAll(new HashSet<>(users));
            return found;
        });
    }
}
