package chat.adapter.websocket.presence;

import chat.domain.presence.Availability;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Counts users by state. Updated by one thread, readable by any. */
final class PresenceCounts {
    private final Map<Availability, Integer> byState = new ConcurrentHashMap<>();

    PresenceCounts() {
        for (Availability state : Availability.values()) {
            if (state != Availability.OFFLINE) {
                byState.put(state, 0);
            }
        }
    }

    void update(@Nullable Availability before, Availability now) {
        if (before != null) {
            byState.computeIfPresent(before, (state, count) -> count - 1);
        }
        byState.computeIfPresent(now, (state, count) -> count + 1);
    }

    Map<Availability, Integer> counts() {
        return new EnumMap<>(byState);
    }
}
