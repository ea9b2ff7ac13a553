package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.ConnectionLog;
import chat.bootstrap.e2e.client.ReceivedFrame;
import chat.bootstrap.e2e.client.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** On the single-room protocol each new message arrives once and in order, without later changes, and only own errors do. */
final class SingleRoomProtocolHolds implements Invariant {
    @Override
    public List<String> violations(Environment environment, ServerState serverState) {
        List<String> violations = new ArrayList<>();
        ServerState.Log log = serverState.logs().get(environment.slots.get(0).id());
        Map<String, SentMessage> meant = new HashMap<>();
        environment.expected.sends().forEach(sent -> meant.put(sent.clientId(), sent));
        for (ConnectionLog connection : environment.singleRoomClient().log().connections()) {
            NavigableSet<Long> received = new TreeSet<>();
            for (ReceivedFrame frame : connection.frames()) {
                check(frame, received, meant, violations);
            }
            for (Row row : log.pages().values()) {
                if (row.isMessage() && isDue(row, connection, received, meant) && !received.contains(row.seq())) {
                    violations.add("the plain client did not hear " + row + " among " + received);
                }
            }
        }
        return violations;
    }

    private static void check(
            ReceivedFrame frame, NavigableSet<Long> received, Map<String, SentMessage> meant, List<String> violations) {
        if (frame.type().equals("error") && frame.frame().path("retryable").asBoolean()) {
            return;
        }
        Row row = Row.of(frame.frame());
        SentMessage sent = meant.get(row.clientId());
        boolean isNew = frame.type().equals("message")
                && row.isMessage()
                && !row.isDeleted()
                && row.revision() == row.seq()
                && !Set.of("reactions", "pinned", "edited_at").stream().anyMatch(frame.frame()::has);
        if (!isNew || sent == null || !sent.content().equals(row.content())) {
            violations.add("the plain client heard " + frame.text());
        } else if (!received.isEmpty() && received.last() >= row.seq()) {
            violations.add("the plain client heard out of order, after " + received.last() + ": " + frame.text());
        }
        received.add(row.seq());
    }

    /** It lies between others that were heard, or was sent after the client knew that it was connected, and still is. */
    private static boolean isDue(
            Row row, ConnectionLog connection, NavigableSet<Long> received, Map<String, SentMessage> meant) {
        if (!received.isEmpty() && row.seq() > received.first() && row.seq() < received.last()) {
            return true;
        }
        SentMessage sent = meant.get(row.clientId());
        return connection.isOpen() && sent != null && sent.begun() > connection.openedAt();
    }
}
