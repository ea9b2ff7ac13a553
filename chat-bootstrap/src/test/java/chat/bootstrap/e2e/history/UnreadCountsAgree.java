package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.UnreadState;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Unread and mention counts of each device and of the server equal those computed from the log. */
final class UnreadCountsAgree implements Invariant {
    @Override
    public List<String> violations(Environment environment, ServerState serverState) {
        List<String> violations = new ArrayList<>();
        for (SimulatedUser user : environment.users) {
            serverState.rooms(user).forEach((room, actual) -> {
                long lastRead = actual.path("last_read_seq").asLong();
                UnreadState real = UnreadState.compute(
                        lastRead, serverState.logs().get(room).pages().values(), user.id);
                compare(user + " by HTTP in room " + room, real, of(actual), violations);
                for (DeviceFixture fixture : user.devices) {
                    if (!fixture.device.isStopped()) {
                        UnreadState shown = fixture.device.inspect(replica -> replica.room(room) == null
                                ? null
                                : replica.room(room).shownCounts(user.id));
                        compare(fixture + " in room " + room, real, shown, violations);
                    }
                }
            });
        }
        return violations;
    }

    private static UnreadState of(JsonNode actual) {
        UnreadState counts = UnreadState.of(actual);
        return new UnreadState(counts.lastRead(), counts.unread(), counts.mentions(), 0);
    }

    private static void compare(String label, UnreadState real, UnreadState actual, List<String> violations) {
        if (actual != null && !real.equals(actual)) {
            violations.add(label + " has " + actual + ", expected " + real);
        }
    }
}
