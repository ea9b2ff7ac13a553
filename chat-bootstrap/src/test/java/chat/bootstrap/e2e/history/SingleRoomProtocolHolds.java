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

/** A single-room client receives each new message once and in order, no later changes, and retryable errors only. */
final class SingleRoomProtocolHolds implements Invariant {
    @Override
    public List<String> violations(Environment environment, ServerState serverState) {
        List<String> violations = new ArrayList<>();
        ServerState.Log log = serverState.logs().get(environment.slots.get(0).id());
        Map<String, SentMessage> sentById = new HashMap<>();
        environment.expected.sends().forEach(sent -> sentById.put(sent.clientId(), sent));
        for (ConnectionLog connection : environment.singleRoomClient().log().connections()) {
            NavigableSet<Long> received = new TreeSet<>();
            for (ReceivedFrame frame : connection.frames()) {
                check(frame, received, sentById, violations);
            }
            for (Row row : log.pages().values()) {
                if (row.isMessage() && isDue(row, connection, received, sentById) && !received.contains(row.seq())) {
                    violations.add("the single-room client did not receive " + row + " among " + received);
                }
            }
        }
        return violations;
    }

    private static void check(
            ReceivedFrame frame,
            NavigableSet<Long> received,
            Map<String, SentMessage> sentById,
            List<String> violations) {
        if (frame.type().equals("error") && frame.frame().path("retryable").asBoolean()) {
            return;
        }
        Row row = Row.of(frame.frame());
        SentMessage sent = sentById.get(row.clientId());
        boolean isNew = frame.type().equals("message")
                && row.isMessage()
                && !row.isDeleted()
                && row.revision() == row.seq()
                && !Set.of("reactions", "pinned", "edited_at").stream().anyMatch(frame.frame()::has);
        if (!isNew || sent == null || !sent.content().equals(row.content())) {
            violations.add("the single-room client received " + frame.text());
        } else if (!received.isEmpty() && received.last() >= row.seq()) {
            violations.add(
                    "the single-room client received out of order, after " + received.last() + ": " + frame.text());
        }
        received.add(row.seq());
    }

    /** Whether the row must have arrived: it lies between received rows, or was sent while the connection was open. */
    private static boolean isDue(
            Row row, ConnectionLog connection, NavigableSet<Long> received, Map<String, SentMessage> sentById) {
        if (!received.isEmpty() && row.seq() > received.first() && row.seq() < received.last()) {
            return true;
        }
        SentMessage sent = sentById.get(row.clientId());
        return connection.isOpen() && sent != null && sent.begun() > connection.openedAt();
    }
}
