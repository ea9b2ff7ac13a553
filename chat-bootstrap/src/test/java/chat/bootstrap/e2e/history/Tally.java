package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Answer;
import chat.bootstrap.e2e.client.Connection;
import chat.bootstrap.e2e.client.Heard;
import java.util.Map;
import java.util.TreeMap;

/** How much of what was heard in many histories, so that one sees whether they reach what they should. */
final class Tally {
    private final Map<String, Integer> counts = new TreeMap<>();

    synchronized void add(Stage stage) {
        one("histories");
        for (Station station : stage.stations) {
            for (Connection connection : station.device.journal().connections()) {
                one("closed " + connection.closeCode());
                connection.frames().forEach(this::add);
            }
            for (Answer answer : station.device.journal().answers()) {
                String code =
                        answer.isAck() ? "ack" : answer.frame().path("code").asText();
                one(answer.command().type() + " " + code);
            }
        }
        for (Connection connection : stage.plain().journal().connections()) {
            one("plain closed " + connection.closeCode());
            connection.frames().forEach(heard -> one("plain " + heard.type()));
        }
    }

    private void add(Heard heard) {
        one("frame " + heard.type() + (heard.frame().has("reset") ? " reset" : ""));
    }

    private void one(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    @Override
    public synchronized String toString() {
        return counts.toString();
    }
}
