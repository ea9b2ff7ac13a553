package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.UnreadState;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What is unread, and what of it names me, is the same on all devices, in the server's words, and counted by hand. */
final class UnreadCountsAgree implements Invariant {
    @Override
    public List<String> violations(Environment environment, ServerState serverState) {
        List<String> violations = new ArrayList<>();
        for (SimulatedUser person : environment.users) {
            serverState.rooms(person).forEach((room, told) -> {
                long lastRead = told.path("last_read_seq").asLong();
                UnreadState real = UnreadState.compute(
                        lastRead, serverState.logs().get(room).pages().values(), person.id);
                compare(person + " by HTTP in room " + room, real, of(told), violations);
                for (DeviceFixture fixture : person.devices) {
                    if (!fixture.device.isStopped()) {
                        UnreadState shown = fixture.device.inspect(replica -> replica.room(room) == null
                                ? null
                                : replica.room(room).shownCounts(person.id));
                        compare(fixture + " in room " + room, real, shown, violations);
                    }
                }
            });
        }
        return violations;
    }

    private static UnreadState of(JsonNode told) {
        UnreadState counts = UnreadState.of(told);
        return new UnreadState(counts.lastRead(), counts.unread(), counts.mentions(), 0);
    }

    private static void compare(String where, UnreadState real, UnreadState told, List<String> violations) {
        if (told != null && !real.equals(told)) {
            violations.add(where + " tells " + told + ", counted are " + real);
        }
    }
}
