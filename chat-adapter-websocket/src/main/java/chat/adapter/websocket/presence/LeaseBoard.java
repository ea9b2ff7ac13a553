package chat.adapter.websocket.presence;

import chat.domain.port.Presence;
import chat.domain.presence.Availability;
import chat.domain.user.UserId;
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

/** {@link Presence} in the memory of one program. Guarded by itself. */
public final class LeaseBoard {
    private final List<Node> nodes = new ArrayList<>();
    private final PriorityQueue<Lapse> lapses = new PriorityQueue<>(Comparator.comparing(Lapse::at));

    private record Lease(Availability doing, Instant until) {}

    /** A moment at which a lease may be over, if it was not renewed. */
    private record Lapse(Instant at, Node node, UserId user) {}

    /** The port of one node more. */
    public synchronized Presence node() {
        Node node = new Node();
        nodes.add(node);
        return node;
    }

    private void changed(UserId user) {
        nodes.forEach(node -> node.dirty.add(user));
    }

    private Availability of(UserId user) {
        return Availability.most(nodes.stream()
                .flatMap(node -> node.of(user).stream())
                .map(Lease::doing)
                .toList());
    }

    private void lapse(Instant now) {
        while (!lapses.isEmpty() && !lapses.element().at().isAfter(now)) {
            Lapse due = lapses.remove();
            due.node().lapse(due.user(), now);
        }
    }

    private final class Node implements Presence {
        private final Map<UserId, Lease> leases = new HashMap<>();
        private final Map<UserId, Availability> told = new HashMap<>();
        private final Set<UserId> dirty = new HashSet<>();

        @Override
        public void lease(Map<UserId, Availability> doing, Instant until) {
            synchronized (LeaseBoard.this) {
                doing.forEach((user, what) -> put(user, new Lease(what, until)));
            }
        }

        // One that is only renewed is looked at when it would have lapsed without.
        private void put(UserId user, Lease lease) {
            Lease before = leases.put(user, lease);
            if (before == null || lease.until().isBefore(before.until())) {
                lapses.add(new Lapse(lease.until(), this, user));
            }
            if (before == null || before.doing() != lease.doing()) {
                changed(user);
            }
        }

        private void lapse(UserId user, Instant now) {
            of(user).ifPresent(lease -> {
                if (lease.until().isAfter(now)) {
                    lapses.add(new Lapse(lease.until(), this, user));
                } else {
                    leases.remove(user);
                    changed(user);
                }
            });
        }

        private Optional<Lease> of(UserId user) {
            return Optional.ofNullable(leases.get(user));
        }

        @Override
        public Map<UserId, Availability> changes(Instant now) {
            synchronized (LeaseBoard.this) {
                LeaseBoard.this.lapse(now);
                Map<UserId, Availability> changes = new HashMap<>();
                for (UserId user : dirty) {
                    Availability is = LeaseBoard.this.of(user);
                    Availability was = is == Availability.OFFLINE ? told.remove(user) : told.put(user, is);
                    if (is != (was == null ? Availability.OFFLINE : was)) {
                        changes.put(user, is);
                    }
                }
                dirty.clear();
                return changes;
            }
        }
    }
}
