package chat.adapter.websocket.presence;

import chat.application.presence.RenewPresence;
import chat.application.workspace.UseCases;
import chat.domain.account.UserId;
import chat.domain.presence.Availability;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Runs once a second: renews this node's leases and sends the changes of all nodes to its connections. The next pass
 * sends what a failed pass did not. Confined to one thread at a time.
 */
final class PresenceTick {
    // A third of the lease, so that one lost renewal is harmless.
    private static final long RENEW_NANOS = RenewPresence.LEASE.dividedBy(3).toNanos();

    private final UseCases useCases;
    private final LocalPresence local;
    private final PresenceMemberships memberships;
    private final PresenceVisibility visibility;
    private final LongSupplier nanoTime;
    private final Map<UserId, Availability> unsent = new LinkedHashMap<>();
    private long lastRenewal;

    /** @param nanoTime a monotonic clock, in nanoseconds from any origin */
    PresenceTick(
            UseCases useCases,
            LocalPresence local,
            PresenceMemberships memberships,
            PresenceVisibility visibility,
            LongSupplier nanoTime) {
        this.useCases = useCases;
        this.local = local;
        this.memberships = memberships;
        this.visibility = visibility;
        this.nanoTime = nanoTime;
        this.lastRenewal = nanoTime.getAsLong();
    }

    /** Sends all changes that it can, then rethrows a failure. What was not sent stays for the next pass. */
    void run() {
        renewLeases();
        unsent.putAll(useCases.presence().poll().handle());
        Map<UserId, Availability> changes = new HashMap<>(unsent);
        try {
            loadMemberships(changes);
        } finally {
            publish(changes);
            unsent.keySet().removeAll(changes.keySet());
        }
    }

    private void renewLeases() {
        long now = nanoTime.getAsLong();
        boolean all = now - lastRenewal >= RENEW_NANOS;
        RenewPresence.Command renewal = local.takeChanges(all);
        try {
            useCases.presence().renew().handle(renewal);
        } catch (Throwable fault) {
            local.restoreChanges(renewal);
            throw fault;
        }
        if (all) {
            lastRenewal = now;
        }
    }

    private void publish(Map<UserId, Availability> changes) {
        visibility.publish(changes);
        changes.forEach((user, doing) -> {
            if (doing == Availability.OFFLINE && !local.isConnected(user)) {
                memberships.untrack(user);
            }
        });
    }

    // The rooms of multi-room connections are loaded by the handshake; those of single-room connections and other nodes
    // are not. When a query fails, the remaining users wait for the next pass, as the database is probably busy, and
    // the user whose query failed goes last.
    private void loadMemberships(Map<UserId, Availability> changes) {
        List<UserId> unread =
                unsent.keySet().stream().filter(this::needsLoading).toList();
        int read = 0;
        try {
            for (UserId user : unread) {
                memberships.load(user, useCases.rooms().queries().listJoinedIds(user));
                read++;
            }
        } finally {
            defer(unread.subList(read, unread.size()), changes);
        }
    }

    private boolean needsLoading(UserId user) {
        memberships.track(user);
        return memberships.needsLoading(user);
    }

    private void defer(List<UserId> unread, Map<UserId, Availability> changes) {
        unread.forEach(changes::remove);
        unread.stream()
                .findFirst()
                .ifPresent(failed -> unsent.put(failed, Objects.requireNonNull(unsent.remove(failed))));
    }
}
