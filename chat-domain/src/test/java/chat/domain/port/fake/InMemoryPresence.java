package chat.domain.port.fake;

import chat.domain.port.Presence;
import chat.domain.presence.Availability;
import chat.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@link Presence} in memory, for as many nodes as need be: looks at everybody each time. */
public final class InMemoryPresence {
    private final List<Node> nodes = new ArrayList<>();

    private record Lease(Availability doing, Instant until) {}

    /** A further node. */
    public Presence node() {
        Node node = new Node();
        nodes.add(node);
        return node;
    }

    private Availability of(UserId user, Instant now) {
        return Availability.most(nodes.stream()
                .map(node -> node.leases.get(user))
                .filter(lease -> lease != null && lease.until().isAfter(now))
                .map(Lease::doing)
                .toList());
    }

    private final class Node implements Presence {
        private final Map<UserId, Lease> leases = new HashMap<>();
        private final Map<UserId, Availability> told = new HashMap<>();

        @Override
        public void lease(Map<UserId, Availability> doing, Instant until) {
            doing.forEach((user, what) -> leases.put(user, new Lease(what, until)));
        }

        @Override
        public Map<UserId, Availability> changes(Instant now) {
            Set<UserId> all = new HashSet<>(told.keySet());
            nodes.forEach(node -> all.addAll(node.leases.keySet()));
            Map<UserId, Availability> changes = new HashMap<>();
            for (UserId user : all) {
                Availability is = of(user, now);
                if (is != told.getOrDefault(user, Availability.OFFLINE)) {
                    told.put(user, is);
                    changes.put(user, is);
                }
            }
            return changes;
        }
    }
}
