package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.CommandReply;
import chat.bootstrap.e2e.client.ConnectionLog;
import chat.bootstrap.e2e.client.ReceivedFrame;
import java.util.Map;
import java.util.TreeMap;

/** Counts the frames, replies and close codes that the histories produced, to show what they exercise. */
final class Coverage {
    private final Map<String, Integer> counts = new TreeMap<>();

    synchronized void add(Environment environment) {
        one("histories");
        for (DeviceFixture fixture : environment.devices) {
            for (ConnectionLog connection : fixture.device.log().connections()) {
                one("closed " + connection.closeCode());
                connection.frames().forEach(this::add);
            }
            for (CommandReply answer : fixture.device.log().replies()) {
                String code =
                        answer.isAck() ? "ack" : answer.frame().path("code").asText();
                one(answer.command().type() + " " + code);
            }
        }
        for (ConnectionLog connection : environment.singleRoomClient().log().connections()) {
            one("single-room closed " + connection.closeCode());
            connection.frames().forEach(received -> one("single-room " + received.type()));
        }
    }

    private void add(ReceivedFrame received) {
        one("frame " + received.type() + (received.frame().has("reset") ? " reset" : ""));
    }

    private void one(String name) {
        counts.merge(name, 1, Integer::sum);
    }

    @Override
    public synchronized String toString() {
        return counts.toString();
    }
}
