package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.CommandReply;
import chat.bootstrap.e2e.client.Row;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A message that is sent several times is stored once, as acknowledged, unless its author was removed since. */
final class MessagesStoredOnce implements Invariant {
    @Override
    public List<String> violations(Environment environment, ServerState serverState) {
        List<String> violations = new ArrayList<>();
        Map<String, Row> found = found(serverState, violations);
        Map<String, List<JsonNode>> acks = acks(environment);
        Set<String> unanswered = unanswered(environment);
        Set<String> hidden = hidden(environment);
        Map<String, SentMessage> sentById = new HashMap<>();
        for (SentMessage sent : environment.expected.sends()) {
            sentById.put(sent.clientId(), sent);
            Row row = found.get(sent.clientId());
            List<JsonNode> sentAcks = acks.getOrDefault(sent.clientId(), List.of());
            boolean exists = serverState.logs().containsKey(sent.room());
            boolean open = unanswered.contains(sent.clientId()) || hidden.contains(sent.clientId());
            if (exists && sentAcks.isEmpty() && row != null && !open) {
                violations.add("was always refused but is stored: " + row);
            }
            for (JsonNode ack : sentAcks) {
                if (exists && !matches(ack, sent, serverState)) {
                    violations.add("acknowledged as " + ack + " and stored as " + row);
                }
            }
        }
        found.forEach((id, row) -> compare(sentById.get(id), row, violations));
        return violations;
    }

    private static Map<String, Row> found(ServerState serverState, List<String> violations) {
        Map<String, Row> found = new HashMap<>();
        for (ServerState.Log log : serverState.logs().values()) {
            for (Row row : log.pages().values()) {
                if (row.isMessage() && !row.clientId().isEmpty()) {
                    Row duplicate = found.put(row.clientId(), row);
                    if (duplicate != null) {
                        violations.add("is stored twice: " + row + " and " + duplicate);
                    }
                } else if (row.isMessage() && !row.isDeleted()) {
                    violations.add("no user sent " + row);
                }
            }
        }
        return found;
    }

    /** The acknowledgements by client_id; over HTTP the returned message is the acknowledgement. */
    private static Map<String, List<JsonNode>> acks(Environment environment) {
        Map<String, List<JsonNode>> acks = new HashMap<>();
        for (DeviceFixture fixture : environment.devices) {
            for (CommandReply answer : fixture.device.log().replies()) {
                if (answer.isAck() && answer.command().fields().get("client_id") instanceof String id) {
                    acks.computeIfAbsent(id, any -> new ArrayList<>()).add(answer.frame());
                }
            }
        }
        for (ExpectedState.HttpResult sentAcks : environment.expected.httpResults()) {
            if (sentAcks.reply().isSuccess()) {
                acks.computeIfAbsent(sentAcks.sent().clientId(), any -> new ArrayList<>())
                        .add(sentAcks.reply().json());
            }
        }
        return acks;
    }

    /** Client ids of messages that may stay unanswered: their author signed out or uses the single-room protocol. */
    private static Set<String> unanswered(Environment environment) {
        Set<String> open = new HashSet<>();
        for (SentMessage sent : environment.expected.sends()) {
            boolean signedOut = sent.author().devices.stream().anyMatch(DeviceFixture::isLoggingOut);
            if (signedOut || sent.author() == environment.observer()) {
                open.add(sent.clientId());
            }
        }
        return open;
    }

    /** Client ids that {@code room_not_found} refused because their author may have been removed from the room. */
    private static Set<String> hidden(Environment environment) {
        Set<String> refused = new HashSet<>();
        for (DeviceFixture fixture : environment.devices) {
            for (CommandReply answer : fixture.device.log().replies()) {
                boolean roomNotFound = answer.frame().path("code").asText().equals("room_not_found");
                if (roomNotFound && answer.command().fields().get("client_id") instanceof String id) {
                    refused.add(id);
                }
            }
        }
        environment.expected.httpResults().stream()
                .filter(sentAcks -> sentAcks.reply().code().equals("room_not_found"))
                .forEach(sentAcks -> refused.add(sentAcks.sent().clientId()));
        environment.expected.sends().stream()
                .filter(sent -> !mayBeRemoved(environment.expected, sent))
                .forEach(sent -> refused.remove(sent.clientId()));
        return refused;
    }

    private static boolean mayBeRemoved(ExpectedState expected, SentMessage sent) {
        return expected.intervals().stream()
                .anyMatch(interval -> !interval.in
                        && !interval.isRefused()
                        && interval.room == sent.room()
                        && interval.user == sent.author());
    }

    private static boolean matches(JsonNode ack, SentMessage sent, ServerState serverState) {
        Row row = serverState.logs().get(sent.room()).pages().get(ack.path("id").asLong());
        return row != null
                && ack.path("seq").asLong() == row.seq()
                && ack.path("room_id").asLong() == row.room()
                && (row.isDeleted() || row.clientId().equals(sent.clientId()));
    }

    private static void compare(SentMessage sent, Row row, List<String> violations) {
        if (sent == null) {
            return;
        }
        boolean same = sent.author().id == row.author() && sent.room() == row.room();
        boolean matches =
                row.json().has("edited_at") || row.isDeleted() || row.content().equals(sent.content());
        if (!same || !matches) {
            violations.add("was sent as " + sent + " but is stored as " + row);
        }
    }
}
