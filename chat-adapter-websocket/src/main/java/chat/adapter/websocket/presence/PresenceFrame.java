package chat.adapter.websocket.presence;

import chat.domain.account.UserId;
import chat.domain.presence.Availability;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The frame {@code presence}: the current states of some users. */
record PresenceFrame(String type, List<UserPresence> users) {

    /** The state of one user. */
    record UserPresence(long id, String state) {}

    static PresenceFrame of(Map<UserId, Availability> states) {
        return new PresenceFrame(
                "presence",
                states.entrySet().stream()
                        .map(entry -> new UserPresence(
                                entry.getKey().value(), entry.getValue().code()))
                        .sorted(Comparator.comparingLong(UserPresence::id))
                        .toList());
    }
}
