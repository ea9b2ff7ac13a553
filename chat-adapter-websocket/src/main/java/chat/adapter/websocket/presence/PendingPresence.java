package chat.adapter.websocket.presence;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameBatch;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.domain.account.UserId;
import chat.domain.presence.Availability;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * The users whose presence must still be sent, by connection. The state is read at send time, so several changes
 * collapse into one. What a slow client's queue cannot take waits for the next tick. Not thread-safe.
 */
final class PendingPresence {
    private static final int MAX_USERS_PER_FRAME = 1_000;
    private static final Comparator<UserId> BY_ID = Comparator.comparingLong(UserId::value);

    private final FrameEncoder encoder;
    private final BiFunction<UserId, UserId, Availability> visibleState;
    private final Map<Connection, TreeSet<UserId>> pending = new HashMap<>();
    private final Set<Connection> initialSent = new HashSet<>();

    /** @param visibleState the state of the second user that is visible to the first */
    PendingPresence(FrameEncoder encoder, BiFunction<UserId, UserId, Availability> visibleState) {
        this.encoder = encoder;
        this.visibleState = visibleState;
    }

    void enqueue(Collection<Connection> readers, Collection<UserId> users) {
        if (!users.isEmpty()) {
            readers.forEach(reader -> pending.computeIfAbsent(reader, none -> new TreeSet<>(BY_ID))
                    .addAll(users));
        }
    }

    /** Sends to one connection ahead of the next {@link #send()}, which then skips it. */
    void sendNow(Connection reader) {
        Set<UserId> users = pending.get(reader);
        if (users != null && initialSent.add(reader) && send(reader, users, new HashMap<>())) {
            pending.remove(reader);
        }
    }

    /**
     * Sends one frame to each connection; connections with the same content share its bytes. A failure at one
     * connection keeps no other waiting.
     *
     * @throws IllegalStateException if a connection failed, whose users remain pending; the cause is the first failure
     */
    void send() {
        Map<Map<UserId, Availability>, FrameBatch> encoded = new HashMap<>();
        List<Throwable> faults = new ArrayList<>();
        pending.entrySet().removeIf(entry -> isDone(entry.getKey(), entry.getValue(), encoded, faults));
        initialSent.clear();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "Presence could not be sent to " + faults.size() + " connections", faults.get(0));
        }
    }

    private boolean isDone(
            Connection reader,
            Set<UserId> users,
            Map<Map<UserId, Availability>, FrameBatch> encoded,
            List<Throwable> faults) {
        try {
            return !reader.isOpen() || (!initialSent.contains(reader) && send(reader, users, encoded));
        } catch (Throwable fault) {
            faults.add(fault);
            return false;
        }
    }

    // True if no user is left to send.
    private boolean send(Connection reader, Set<UserId> users, Map<Map<UserId, Availability>, FrameBatch> encoded) {
        UserId user = reader.identity().user().id();
        Map<UserId, Availability> states = new TreeMap<>(BY_ID);
        users.stream().limit(MAX_USERS_PER_FRAME).forEach(one -> states.put(one, visibleState.apply(user, one)));
        FrameBatch batch = encoded.computeIfAbsent(states, key -> encoder.encode(PresenceFrame.of(key)));
        if (reader.sendEphemeral(batch)) {
            users.removeAll(states.keySet());
        }
        return users.isEmpty();
    }
}
