package chat.adapter.websocket.presence;

import chat.adapter.websocket.connection.Connection;
import chat.application.presence.RenewPresence;
import chat.domain.account.UserId;
import chat.domain.presence.Availability;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The states of users, by their connections to this node. Not thread-safe. */
final class LocalPresence {
    private final Map<UserId, Map<Connection, Availability>> byUser = new HashMap<>();
    private final Map<UserId, Availability> disconnected = new HashMap<>();
    private final Set<UserId> changed = new HashSet<>();

    void add(Connection connection, Availability state) {
        UserId user = user(connection);
        byUser.computeIfAbsent(user, none -> new HashMap<>()).put(connection, state);
        disconnected.remove(user);
        changed.add(user);
    }

    /** Sets the state of the connection; does nothing if the connection has closed. */
    void update(Connection connection, Availability state) {
        Map<Connection, Availability> connections = byUser.getOrDefault(user(connection), Map.of());
        if (connections.containsKey(connection)) {
            connections.put(connection, state);
            changed.add(user(connection));
        }
    }

    void remove(Connection connection) {
        UserId user = user(connection);
        Map<Connection, Availability> connections = byUser.get(user);
        if (connections == null || !connections.containsKey(connection)) {
            return;
        }
        Availability last = Availability.mostPresent(connections.values());
        connections.remove(connection);
        changed.add(user);
        if (connections.isEmpty()) {
            byUser.remove(user);
            changed.remove(user);
            disconnected.put(user, last);
        }
    }

    boolean isConnected(UserId user) {
        return byUser.containsKey(user);
    }

    /**
     * Returns and clears the changes since the last call.
     *
     * @param all true to return all present users, not only the changed ones
     */
    RenewPresence.Command takeChanges(boolean all) {
        Map<UserId, Availability> present = new HashMap<>();
        for (UserId user : all ? byUser.keySet() : changed) {
            present.put(
                    user,
                    Availability.mostPresent(byUser.getOrDefault(user, Map.of()).values()));
        }
        RenewPresence.Command changes = new RenewPresence.Command(present, Map.copyOf(disconnected));
        changed.clear();
        disconnected.clear();
        return changes;
    }

    /** Restores changes that could not be published, so that the next call of {@link #takeChanges} returns them. */
    void restoreChanges(RenewPresence.Command changes) {
        changes.present().keySet().stream().filter(byUser::containsKey).forEach(changed::add);
        changes.departed().forEach((user, last) -> {
            if (!byUser.containsKey(user)) {
                disconnected.putIfAbsent(user, last);
            }
        });
    }

    private static UserId user(Connection connection) {
        return connection.identity().user().id();
    }
}
