package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.ClientLog;
import chat.bootstrap.e2e.client.CommandReply;
import chat.bootstrap.e2e.client.ConnectionLog;
import chat.bootstrap.e2e.client.HttpExchange;
import chat.bootstrap.e2e.client.ReceivedFrame;
import chat.bootstrap.e2e.client.Row;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** After a deletion is acknowledged, no response contains the deleted content. */
final class DeletedContentNeverReturns implements Invariant {
    private static final Pattern WORD = Pattern.compile("w[0-9a-z]+-\\d+w");

    @Override
    public List<String> violations(Environment environment, ServerState serverState) {
        Map<String, Long> deletedAt = new HashMap<>();
        Map<Long, Long> deletions = deletions(environment);
        logs(environment)
                .forEach(log -> rows(log, row -> {
                    Long tick = deletions.get(row.id());
                    Matcher word = WORD.matcher(row.content());
                    if (tick != null && word.find()) {
                        deletedAt.put(word.group(), tick);
                    }
                }));
        List<String> violations = new ArrayList<>();
        for (ClientLog log : logs(environment)) {
            check(log, deletedAt, violations);
        }
        return violations;
    }

    private static Map<Long, Long> deletions(Environment environment) {
        Map<Long, Long> deletions = new HashMap<>(environment.expected.deletions());
        for (DeviceFixture fixture : environment.devices) {
            for (CommandReply answer : fixture.device.log().replies()) {
                if (answer.isAck() && answer.command().type().equals("delete")) {
                    deletions.merge((Long) answer.command().fields().get("id"), answer.tick(), Math::min);
                }
            }
        }
        return deletions;
    }

    private static void check(ClientLog log, Map<String, Long> deletedAt, List<String> violations) {
        for (ConnectionLog connection : log.connections()) {
            for (ReceivedFrame received : connection.frames()) {
                check(received.text(), connection.begun(), deletedAt, violations);
            }
        }
        for (HttpExchange exchange : log.exchanges()) {
            check(exchange.body(), exchange.begun(), deletedAt, violations);
        }
    }

    private static void check(String text, long begun, Map<String, Long> deletedAt, List<String> violations) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            Long tick = deletedAt.get(words.group());
            if (tick != null && tick < begun) {
                violations.add("requested at " + begun + ", deleted at " + tick + ": " + text);
            }
        }
    }

    private static List<ClientLog> logs(Environment environment) {
        List<ClientLog> logs = new ArrayList<>();
        environment.devices.forEach(fixture -> logs.add(fixture.device.log()));
        environment.users.forEach(user -> logs.add(user.http.log()));
        logs.add(environment.observer().http.log());
        logs.add(environment.singleRoomClient().log());
        return logs;
    }

    private static void rows(ClientLog log, Consumer<Row> use) {
        for (ConnectionLog connection : log.connections()) {
            connection.frames().forEach(received -> rows(received.frame(), use));
        }
        for (HttpExchange exchange : log.exchanges()) {
            rows(exchange.json(), use);
        }
    }

    private static void rows(JsonNode json, Consumer<Row> use) {
        if (json.has("content")) {
            use.accept(Row.of(json));
        }
        json.path("messages").forEach(row -> use.accept(Row.of(row)));
        json.path("replied").forEach(row -> use.accept(Row.of(row)));
    }
}
