package chat.adapter.websocket.presence;

import chat.adapter.websocket.connection.Connection;
import chat.application.presence.KeepPresence;
import chat.domain.presence.Availability;
import chat.domain.user.UserId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What people do, by the sockets of this node. For one thread. */
final class Desks {
    private final Map<UserId, Map<Connection, Availability>> desks = new HashMap<>();
    private final Map<UserId, Availability> gone = new HashMap<>();
    private final Set<UserId> changed = new HashSet<>();

    void open(Connection connection, Availability doing) {
        UserId user = user(connection);
        desks.computeIfAbsent(user, none -> new HashMap<>()).put(connection, doing);
        gone.remove(user);
        changed.add(user);
    }

    /** Nothing, for a socket that has closed. */
    void say(Connection connection, Availability doing) {
        Map<Connection, Availability> theirs = desks.getOrDefault(user(connection), Map.of());
        if (theirs.containsKey(connection)) {
            theirs.put(connection, doing);
            changed.add(user(connection));
        }
    }

    void close(Connection connection) {
        UserId user = user(connection);
        Map<Connection, Availability> theirs = desks.get(user);
        if (theirs == null || !theirs.containsKey(connection)) {
            return;
        }
        Availability last = Availability.most(theirs.values());
        theirs.remove(connection);
        changed.add(user);
        if (theirs.isEmpty()) {
            desks.remove(user);
            changed.remove(user);
            gone.put(user, last);
        }
    }

    boolean isAt(UserId user) {
        return desks.containsKey(user);
    }

    /** What has changed since this was asked last, or what there is at all. */
    KeepPresence.Command news(boolean all) {
        Map<UserId, Availability> here = new HashMap<>();
        for (UserId user : all ? desks.keySet() : changed) {
            here.put(user, Availability.most(desks.getOrDefault(user, Map.of()).values()));
        }
        KeepPresence.Command news = new KeepPresence.Command(here, Map.copyOf(gone));
        changed.clear();
        gone.clear();
        return news;
    }

    /** Takes back news that could not be told: they are part of the next. */
    void again(KeepPresence.Command news) {
        news.here().keySet().stream().filter(desks::containsKey).forEach(changed::add);
        news.gone().forEach((user, last) -> {
            if (!desks.containsKey(user)) {
                gone.putIfAbsent(user, last);
            }
        });
    }

    private static UserId user(Connection connection) {
        return connection.seat().user().id();
    }
}
