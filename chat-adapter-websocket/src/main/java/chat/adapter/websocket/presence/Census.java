package chat.adapter.websocket.presence;

import chat.domain.presence.Availability;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How many people do what; counted by one thread and read by any. */
final class Census {
    private final Map<Availability, Integer> people = new ConcurrentHashMap<>();

    Census() {
        for (Availability state : Availability.values()) {
            if (state != Availability.OFFLINE) {
                people.put(state, 0);
            }
        }
    }

    void turned(@Nullable Availability before, Availability now) {
        if (before != null) {
            people.computeIfPresent(before, (state, count) -> count - 1);
        }
        people.computeIfPresent(now, (state, count) -> count + 1);
    }

    Map<Availability, Integer> counts() {
        return new EnumMap<>(people);
    }
}
