package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.ConnectionLog;
import chat.bootstrap.e2e.client.ReceivedFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A frame with a ref is answered at most once on its connection, and exactly once if the connection stays open. */
final class RequestsAnsweredOnce implements Invariant {
    private static final Set<String> ANSWERS = Set.of("ack", "error", "pong");

    @Override
    public List<String> violations(Environment environment, ServerState serverState) {
        List<String> violations = new ArrayList<>();
        for (DeviceFixture fixture : environment.devices) {
            for (ConnectionLog connection : fixture.device.log().connections()) {
                check(fixture, connection, violations);
            }
        }
        return violations;
    }

    private static void check(DeviceFixture fixture, ConnectionLog connection, List<String> violations) {
        Map<String, Integer> answers = new HashMap<>();
        for (ReceivedFrame received : connection.frames()) {
            String ref = received.frame().path("ref").asText();
            if (!ref.isEmpty()) {
                answers.merge(ref, 1, Integer::sum);
                if (!ANSWERS.contains(received.type()) || !connection.requests().containsKey(ref)) {
                    violations.add(fixture + " received a response to no request: " + received.text());
                }
            }
        }
        answers.forEach((ref, times) -> {
            if (times > 1) {
                violations.add(fixture + " received " + times + " responses to " + ref);
            }
        });
        if (connection.isOpen()) {
            connection.requests().keySet().stream()
                    .filter(ref -> !ref.startsWith("p") && !answers.containsKey(ref))
                    .forEach(ref -> violations.add(fixture + " received no response to " + ref));
        }
    }
}
