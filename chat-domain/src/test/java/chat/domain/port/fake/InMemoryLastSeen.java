package chat.domain.port.fake;

import chat.domain.account.UserId;
import chat.domain.port.LastSeen;
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
    public void record(Set<UserId> users, Instant then) {
        state.locked(() -> users.stream()
                .filter(state.accounts::containsKey)
                .forEach(user -> state.lastSeen.merge(user, then, (one, other) -> one.isAfter(other) ? one : other)));
    }

    @Override
    public Map<UserId, Instant> findAll(Collection<UserId> users) {
        return state.locked(() -> {
            Map<UserId, Instant> found = new HashMap<>(state.lastSeen);
            found.keySet().retainAll(new HashSet<>(users));
            return found;
        });
    }
}
