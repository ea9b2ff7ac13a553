package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Connection;
import chat.bootstrap.e2e.client.Heard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was asked with a ref is answered at most once on its connection, and once if the connection lived. */
final class AnsweredOnce implements Check {
    private static final Set<String> ANSWERS = Set.of("ack", "error", "pong");

    @Override
    public List<String> broken(Stage stage, Truth truth) {
        List<String> broken = new ArrayList<>();
        for (Station station : stage.stations) {
            for (Connection connection : station.device.journal().connections()) {
                check(station, connection, broken);
            }
        }
        return broken;
    }

    private static void check(Station station, Connection connection, List<String> broken) {
        Map<String, Integer> answers = new HashMap<>();
        for (Heard heard : connection.frames()) {
            String ref = heard.frame().path("ref").asText();
            if (!ref.isEmpty()) {
                answers.merge(ref, 1, Integer::sum);
                if (!ANSWERS.contains(heard.type()) || !connection.refs().containsKey(ref)) {
                    broken.add(station + " was answered what it never asked: " + heard.text());
                }
            }
        }
        answers.forEach((ref, times) -> {
            if (times > 1) {
                broken.add(station + " was answered " + times + " times on " + ref);
            }
        });
        if (connection.isOpen()) {
            connection.refs().keySet().stream()
                    .filter(ref -> !ref.startsWith("p") && !answers.containsKey(ref))
                    .forEach(ref -> broken.add(station + " was never answered on " + ref));
        }
    }
}
