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

    /** @param checkAt when its expiry is checked; a check at any other time is obsolete */
    private record Lease(Availability state, Instant until, Instant checkAt) {}

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

    /** The number of checks that are scheduled. */
    synchronized int scheduledChecks() {
        return expiries.size();
    }

    private void expireLeases(Instant now) {
        while (!expiries.isEmpty() && !expiries.element().at().isAfter(now)) {
            Expiry due = expiries.remove();
            due.node().expireLease(due, now);
        }
    }

    private final class PresenceNode implements Presence {
        private final Map<UserId, Lease> leases = new HashMap<>();
        private final Map<UserId, Availability> lastReported = new HashMap<>();
        private final Set<UserId> dirty = new HashSet<>();

        @Override
        public void renew(Map<UserId, Availability> states, Instant until) {
            synchronized (LeasedPresence.this) {
                states.forEach((user, state) -> put(user, state, until));
            }
        }

        // The scheduled check of a lease that was prolonged comes early, and schedules the next one.
        private void put(UserId user, Availability state, Instant until) {
            Lease before = leases.get(user);
            if (before != null && !until.isBefore(before.checkAt())) {
                leases.put(user, new Lease(state, until, before.checkAt()));
            } else {
                putAndSchedule(user, state, until);
            }
            if (before == null || before.state() != state) {
                changed(user);
            }
        }

        private void putAndSchedule(UserId user, Availability state, Instant until) {
            leases.put(user, new Lease(state, until, until));
            expiries.add(new Expiry(until, this, user));
        }

        private void expireLease(Expiry due, Instant now) {
            UserId user = due.user();
            Lease lease = leases.get(user);
            if (lease == null || !lease.checkAt().equals(due.at())) {
                return;
            }
            if (lease.until().isAfter(now)) {
                putAndSchedule(user, lease.state(), lease.until());
            } else {
                leases.remove(user);
                changed(user);
            }
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
