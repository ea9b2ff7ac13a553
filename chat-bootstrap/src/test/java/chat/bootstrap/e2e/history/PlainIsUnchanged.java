package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Connection;
import chat.bootstrap.e2e.client.Heard;
import chat.bootstrap.e2e.client.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** The plain contract: each new message once and in order, nothing that became of it, and errors of one's own. */
final class PlainIsUnchanged implements Check {
    @Override
    public List<String> broken(Stage stage, Truth truth) {
        List<String> broken = new ArrayList<>();
        Truth.Log log = truth.logs().get(stage.places.get(0).id());
        Map<String, Sent> meant = new HashMap<>();
        stage.ledger.sends().forEach(sent -> meant.put(sent.clientId(), sent));
        for (Connection connection : stage.plain().journal().connections()) {
            NavigableSet<Long> heard = new TreeSet<>();
            for (Heard frame : connection.frames()) {
                check(frame, heard, meant, broken);
            }
            for (Row row : log.pages().values()) {
                if (row.isWritten() && isDue(row, connection, heard, meant) && !heard.contains(row.seq())) {
                    broken.add("the plain client did not hear " + row + " among " + heard);
                }
            }
        }
        return broken;
    }

    private static void check(Heard frame, NavigableSet<Long> heard, Map<String, Sent> meant, List<String> broken) {
        if (frame.type().equals("error") && frame.frame().path("retryable").asBoolean()) {
            return;
        }
        Row row = Row.of(frame.frame());
        Sent sent = meant.get(row.clientId());
        boolean isNew = frame.type().equals("message")
                && row.isWritten()
                && !row.isDeleted()
                && row.revision() == row.seq()
                && !Set.of("reactions", "pinned", "edited_at").stream().anyMatch(frame.frame()::has);
        if (!isNew || sent == null || !sent.content().equals(row.content())) {
            broken.add("the plain client heard " + frame.text());
        } else if (!heard.isEmpty() && heard.last() >= row.seq()) {
            broken.add("the plain client heard out of order, after " + heard.last() + ": " + frame.text());
        }
        heard.add(row.seq());
    }

    /** It lies between others that were heard, or was sent after the client knew that it was connected, and still is. */
    private static boolean isDue(Row row, Connection connection, NavigableSet<Long> heard, Map<String, Sent> meant) {
        if (!heard.isEmpty() && row.seq() > heard.first() && row.seq() < heard.last()) {
            return true;
        }
        Sent sent = meant.get(row.clientId());
        return connection.isOpen() && sent != null && sent.begun() > connection.opened();
    }
}
