package chat.domain.port.fake;

import chat.domain.account.UserId;
import chat.domain.port.Presence;
import chat.domain.presence.Availability;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@link Presence} in memory, for any number of nodes. */
public final class InMemoryPresence {
    private final List<Node> nodes = new ArrayList<>();

    private record Lease(Availability availability, Instant until) {}

    /** Adds a node. */
    public Presence node() {
        Node node = new Node();
        nodes.add(node);
        return node;
    }

    private Availability of(UserId user, Instant now) {
        return Availability.mostPresent(nodes.stream()
                .map(node -> node.leases.get(user))
                .filter(lease -> lease != null && lease.until().isAfter(now))
                .map(Lease::availability)
                .toList());
    }

    private final class Node implements Presence {
        private final Map<UserId, Lease> leases = new HashMap<>();
        private final Map<UserId, Availability> lastPolled = new HashMap<>();

        @Override
        public void renew(Map<UserId, Availability> states, Instant until) {
            states.forEach((user, state) -> leases.put(user, new Lease(state, until)));
        }

        @Override
        public Map<UserId, Availability> pollChanges(Instant now) {
            Set<UserId> all = new HashSet<>(lastPolled.keySet());
            nodes.forEach(node -> all.addAll(node.leases.keySet()));
            Map<UserId, Availability> changes = new HashMap<>();
            for (UserId user : all) {
                Availability current = of(user, now);
                if (current != lastPolled.getOrDefault(user, Availability.OFFLINE)) {
                    lastPolled.put(user, current);
                    changes.put(user, current);
                }
            }
            return changes;
        }
    }
}
