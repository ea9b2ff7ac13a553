package chat.adapter.websocket.presence;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.frame.Batch;
import chat.adapter.websocket.frame.FrameSpeller;
import chat.domain.presence.Availability;
import chat.domain.user.UserId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Of whom each socket is still to be told: what they do is looked at when it is sent, so whatever happened before is one
 * line. What a slow reader has no room for waits for another round. For one thread.
 */
final class Letters {
    private static final int MOST_PEOPLE = 1_000;
    private static final Comparator<UserId> BY_ID = Comparator.comparingLong(UserId::value);

    private final FrameSpeller speller;
    private final BiFunction<UserId, UserId, Availability> seen;
    private final Map<Connection, TreeSet<UserId>> waiting = new HashMap<>();
    private final Set<Connection> early = new HashSet<>();

    /** @param seen what the first is told of the second */
    Letters(FrameSpeller speller, BiFunction<UserId, UserId, Availability> seen) {
        this.speller = speller;
        this.seen = seen;
    }

    void add(Collection<Connection> readers, Collection<UserId> people) {
        if (!people.isEmpty()) {
            readers.forEach(reader -> waiting.computeIfAbsent(reader, none -> new TreeSet<>(BY_ID))
                    .addAll(people));
        }
    }

    /** Tells one socket before its turn, which it then has to miss. */
    void sendEarly(Connection reader) {
        Set<UserId> people = waiting.get(reader);
        if (people != null && early.add(reader) && send(reader, people, new HashMap<>())) {
            waiting.remove(reader);
        }
    }

    /** Tells each socket in one frame; those that hear the same share its bytes. */
    void send() {
        Map<Map<UserId, Availability>, Batch> spelled = new HashMap<>();
        Iterator<Map.Entry<Connection, TreeSet<UserId>>> all =
                waiting.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<Connection, TreeSet<UserId>> letter = all.next();
            Connection reader = letter.getKey();
            if (!reader.isOpen() || (!early.contains(reader) && send(reader, letter.getValue(), spelled))) {
                all.remove();
            }
        }
        early.clear();
    }

    // Whether nobody is left to tell of.
    private boolean send(Connection reader, Set<UserId> people, Map<Map<UserId, Availability>, Batch> spelled) {
        UserId user = reader.seat().user().id();
        Map<UserId, Availability> told = new TreeMap<>(BY_ID);
        people.stream().limit(MOST_PEOPLE).forEach(one -> told.put(one, seen.apply(user, one)));
        Batch batch = spelled.computeIfAbsent(told, these -> speller.batch(PresenceFrame.of(these)));
        if (reader.sendEphemeral(batch)) {
            people.removeAll(told.keySet());
        }
        return people.isEmpty();
    }
}
