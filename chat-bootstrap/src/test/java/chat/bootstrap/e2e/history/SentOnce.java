package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Answer;
import chat.bootstrap.e2e.client.Row;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * However often a message is sent, by whatever ways, it is there once, as it was acknowledged. Whoever was taken out of
 * the room since is told that there is none, also of what is stored.
 */
final class SentOnce implements Check {
    @Override
    public List<String> broken(Stage stage, Truth truth) {
        List<String> broken = new ArrayList<>();
        Map<String, Row> found = found(truth, broken);
        Map<String, List<JsonNode>> acks = acks(stage);
        Set<String> unanswered = unanswered(stage);
        Set<String> hidden = hidden(stage);
        Map<String, Sent> meant = new HashMap<>();
        for (Sent sent : stage.ledger.sends()) {
            meant.put(sent.clientId(), sent);
            Row row = found.get(sent.clientId());
            List<JsonNode> told = acks.getOrDefault(sent.clientId(), List.of());
            boolean there = truth.logs().containsKey(sent.room());
            boolean open = unanswered.contains(sent.clientId()) || hidden.contains(sent.clientId());
            if (there && told.isEmpty() && row != null && !open) {
                broken.add("was always refused and is there: " + row);
            }
            for (JsonNode ack : told) {
                if (there && !matches(ack, sent, truth)) {
                    broken.add("acknowledged as " + ack + " and stored as " + row);
                }
            }
        }
        found.forEach((id, row) -> compare(meant.get(id), row, broken));
        return broken;
    }

    private static Map<String, Row> found(Truth truth, List<String> broken) {
        Map<String, Row> found = new HashMap<>();
        for (Truth.Log log : truth.logs().values()) {
            for (Row row : log.pages().values()) {
                if (row.isWritten() && !row.clientId().isEmpty()) {
                    Row twin = found.put(row.clientId(), row);
                    if (twin != null) {
                        broken.add("is there twice: " + row + " and " + twin);
                    }
                } else if (row.isWritten() && !row.isDeleted()) {
                    broken.add("nobody meant " + row);
                }
            }
        }
        return found;
    }

    /** What was acknowledged, by client_id; over HTTP the message itself is the acknowledgement. */
    private static Map<String, List<JsonNode>> acks(Stage stage) {
        Map<String, List<JsonNode>> acks = new HashMap<>();
        for (Station station : stage.stations) {
            for (Answer answer : station.device.journal().answers()) {
                if (answer.isAck() && answer.command().fields().get("client_id") instanceof String id) {
                    acks.computeIfAbsent(id, any -> new ArrayList<>()).add(answer.frame());
                }
            }
        }
        for (Ledger.Told told : stage.ledger.told()) {
            if (told.reply().isFine()) {
                acks.computeIfAbsent(told.sent().clientId(), any -> new ArrayList<>())
                        .add(told.reply().json());
            }
        }
        return acks;
    }

    /** What was sent in a way that may have been left without an answer: signed out, or by the plain contract. */
    private static Set<String> unanswered(Stage stage) {
        Set<String> open = new HashSet<>();
        for (Sent sent : stage.ledger.sends()) {
            boolean signedOut = sent.author().stations.stream().anyMatch(Station::isLeaving);
            if (signedOut || sent.author() == stage.observer()) {
                open.add(sent.clientId());
            }
        }
        return open;
    }

    /** What was refused to who may have been taken out of the room, as if it were not there. */
    private static Set<String> hidden(Stage stage) {
        Set<String> refused = new HashSet<>();
        for (Station station : stage.stations) {
            for (Answer answer : station.device.journal().answers()) {
                boolean noRoom = answer.frame().path("code").asText().equals("room_not_found");
                if (noRoom && answer.command().fields().get("client_id") instanceof String id) {
                    refused.add(id);
                }
            }
        }
        stage.ledger.told().stream()
                .filter(told -> told.reply().code().equals("room_not_found"))
                .forEach(told -> refused.add(told.sent().clientId()));
        stage.ledger.sends().stream()
                .filter(sent -> !mayBeOut(stage.ledger, sent))
                .forEach(sent -> refused.remove(sent.clientId()));
        return refused;
    }

    private static boolean mayBeOut(Ledger ledger, Sent sent) {
        return ledger.passages().stream()
                .anyMatch(passage -> !passage.in
                        && !passage.isRefused()
                        && passage.room == sent.room()
                        && passage.person == sent.author());
    }

    private static boolean matches(JsonNode ack, Sent sent, Truth truth) {
        Row row = truth.logs().get(sent.room()).pages().get(ack.path("id").asLong());
        return row != null
                && ack.path("seq").asLong() == row.seq()
                && ack.path("room_id").asLong() == row.room()
                && (row.isDeleted() || row.clientId().equals(sent.clientId()));
    }

    private static void compare(Sent meant, Row row, List<String> broken) {
        if (meant == null) {
            return;
        }
        boolean same = meant.author().id == row.author() && meant.room() == row.room();
        boolean asMeant =
                row.json().has("edited_at") || row.isDeleted() || row.content().equals(meant.content());
        if (!same || !asMeant) {
            broken.add("was meant as " + meant + " and is " + row);
        }
    }
}
