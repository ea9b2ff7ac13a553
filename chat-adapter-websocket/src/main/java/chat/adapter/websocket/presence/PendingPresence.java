package chat.adapter.websocket.presence;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameBatch;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.domain.account.UserId;
import chat.domain.presence.Availability;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The users whose presence must still be sent, by connection. The state is read at send time, so several changes
 * collapse into one. Until the next {@link #send()}, connections with the same content share its bytes. What a slow
 * client's queue cannot take waits for the next tick. Not thread-safe.
 */
final class PendingPresence {
    private static final int MAX_USERS_PER_FRAME = 1_000;
    private static final int MAX_SHARED_FRAMES = 256;

    private final FrameEncoder encoder;
    private final BiFunction<UserId, UserId, Availability> visibleState;
    private final Map<Connection, Set<UserId>> pending = new HashMap<>();
    private final Set<Connection> initialSent = new HashSet<>();
    private final Map<Map<UserId, Availability>, FrameBatch> encoded = new HashMap<>();

    /** @param visibleState the state of the second user that is visible to the first */
    PendingPresence(FrameEncoder encoder, BiFunction<UserId, UserId, Availability> visibleState) {
        this.encoder = encoder;
        this.visibleState = visibleState;
    }

    void enqueue(Collection<Connection> readers, Collection<UserId> users) {
        if (!users.isEmpty()) {
            readers.forEach(reader ->
                    pending.computeIfAbsent(reader, none -> new HashSet<>()).addAll(users));
        }
    }

    /** Sends to one connection ahead of the next {@link #send()}, which then skips it. */
    void sendNow(Connection reader) {
        Set<UserId> users = pending.get(reader);
        if (users != null && initialSent.add(reader) && send(reader, users)) {
            pending.remove(reader);
        }
    }

    /**
     * Sends one frame to each connection. A failure at one connection keeps no other waiting.
     *
     * @throws IllegalStateException if a connection failed, whose users remain pending; the cause is the first failure
     */
    void send() {
        List<Throwable> faults = new ArrayList<>();
        pending.entrySet().removeIf(entry -> isDone(entry.getKey(), entry.getValue(), faults));
        initialSent.clear();
        encoded.clear();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "Presence could not be sent to " + faults.size() + " connections", faults.get(0));
        }
    }

    private boolean isDone(Connection reader, Set<UserId> users, List<Throwable> faults) {
        try {
            return !reader.isOpen() || (!initialSent.contains(reader) && send(reader, users));
        } catch (Throwable fault) {
            faults.add(fault);
            return false;
        }
    }

    // True if no user is left to send.
    private boolean send(Connection reader, Set<UserId> users) {
        Map<UserId, Availability> states =
                visibleStates(reader.identity().user().id(), users);
        if (encoded.size() == MAX_SHARED_FRAMES) {
            encoded.clear();
        }
        FrameBatch batch = encoded.computeIfAbsent(states, key -> encoder.encode(PresenceFrame.of(key)));
        if (reader.sendEphemeral(batch)) {
            users.removeAll(states.keySet());
        }
        return users.isEmpty();
    }

    private Map<UserId, Availability> visibleStates(UserId reader, Set<UserId> users) {
        Map<UserId, Availability> states = new HashMap<>();
        for (UserId user : users) {
            if (states.size() == MAX_USERS_PER_FRAME) {
                break;
            }
            states.put(user, visibleState.apply(reader, user));
        }
        return states;
    }
}
