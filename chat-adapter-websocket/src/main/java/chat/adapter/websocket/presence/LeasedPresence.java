package chat.adapter.websocket.presence;

import chat.domain.account.UserId;
import chat.domain.port.Presence;
import chat.domain.presence.Availability;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** {@link Presence} in the memory of one process. Thread-safe. */
public final class LeasedPresence {
    private final List<PresenceNode> nodes = new ArrayList<>();
    private final PriorityQueue<Expiry> expiries = new PriorityQueue<>(Comparator.comparing(Expiry::at));

    private record Lease(Availability state, Instant until) {}

    /** When a lease may expire, unless it was renewed. */
    private record Expiry(Instant at, PresenceNode node, UserId user) {}

    /**
     * Adds a node.
     *
     * @return the port of the new node
     */
    public synchronized Presence newNode() {
        PresenceNode node = new PresenceNode();
        nodes.add(node);
        return node;
    }

    private void changed(UserId user) {
        nodes.forEach(node -> node.dirty.add(user));
    }

    private Availability effectiveState(UserId user) {
        return Availability.mostPresent(nodes.stream()
                .flatMap(node -> node.leaseOf(user).stream())
                .map(Lease::state)
                .toList());
    }

    private void expireLeases(Instant now) {
        while (!expiries.isEmpty() && !expiries.element().at().isAfter(now)) {
            Expiry due = expiries.remove();
            due.node().expireLease(due.user(), now);
        }
    }

    private final class PresenceNode implements Presence {
        private final Map<UserId, Lease> leases = new HashMap<>();
        private final Map<UserId, Availability> lastReported = new HashMap<>();
        private final Set<UserId> dirty = new HashSet<>();

        @Override
        public void renew(Map<UserId, Availability> states, Instant until) {
            synchronized (LeasedPresence.this) {
                states.forEach((user, what) -> put(user, new Lease(what, until)));
            }
        }

        // A renewal adds no expiry: the existing one checks the lease again when it is due.
        private void put(UserId user, Lease lease) {
            Lease before = leases.put(user, lease);
            if (before == null || lease.until().isBefore(before.until())) {
                expiries.add(new Expiry(lease.until(), this, user));
            }
            if (before == null || before.state() != lease.state()) {
                changed(user);
            }
        }

        private void expireLease(UserId user, Instant now) {
            leaseOf(user).ifPresent(lease -> {
                if (lease.until().isAfter(now)) {
                    expiries.add(new Expiry(lease.until(), this, user));
                } else {
                    leases.remove(user);
                    changed(user);
                }
            });
        }

        private Optional<Lease> leaseOf(UserId user) {
            return Optional.ofNullable(leases.get(user));
        }

        @Override
        public Map<UserId, Availability> pollChanges(Instant now) {
            synchronized (LeasedPresence.this) {
                LeasedPresence.this.expireLeases(now);
                Map<UserId, Availability> changes = new HashMap<>();
                for (UserId user : dirty) {
                    Availability current = LeasedPresence.this.effectiveState(user);
                    Availability previous = current == Availability.OFFLINE
                            ? lastReported.remove(user)
                            : lastReported.put(user, current);
                    if (current != (previous == null ? Availability.OFFLINE : previous)) {
                        changes.put(user, current);
                    }
                }
                dirty.clear();
                return changes;
            }
        }
    }
}
