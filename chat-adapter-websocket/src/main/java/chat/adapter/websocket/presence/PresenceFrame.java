package chat.adapter.websocket.presence;

import chat.domain.presence.Availability;
import chat.domain.user.UserId;
import java.util.List;
import java.util.Map;

/** The frame that tells what some people do now. */
record PresenceFrame(String type, List<Person> users) {

    /** What one of them does. */
    record Person(long id, String state) {}

    static PresenceFrame of(Map<UserId, Availability> doing) {
        return new PresenceFrame(
                "presence",
                doing.entrySet().stream()
                        .map(entry -> new Person(
                                entry.getKey().value(), entry.getValue().code()))
                        .toList());
    }
}
