package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Answer;
import chat.bootstrap.e2e.client.Connection;
import chat.bootstrap.e2e.client.Exchange;
import chat.bootstrap.e2e.client.Heard;
import chat.bootstrap.e2e.client.Journal;
import chat.bootstrap.e2e.client.Row;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Once a deletion was acknowledged, what is asked for afterwards never has the content again. */
final class Forgotten implements Check {
    private static final Pattern WORD = Pattern.compile("w[0-9a-z]+-\\d+w");

    @Override
    public List<String> broken(Stage stage, Truth truth) {
        Map<String, Long> deletedAt = new HashMap<>();
        Map<Long, Long> deletions = deletions(stage);
        journals(stage)
                .forEach(journal -> rows(journal, row -> {
                    Long tick = deletions.get(row.id());
                    Matcher word = WORD.matcher(row.content());
                    if (tick != null && word.find()) {
                        deletedAt.put(word.group(), tick);
                    }
                }));
        List<String> broken = new ArrayList<>();
        for (Journal journal : journals(stage)) {
            check(journal, deletedAt, broken);
        }
        return broken;
    }

    private static Map<Long, Long> deletions(Stage stage) {
        Map<Long, Long> deletions = new HashMap<>(stage.ledger.deletions());
        for (Station station : stage.stations) {
            for (Answer answer : station.device.journal().answers()) {
                if (answer.isAck() && answer.command().type().equals("delete")) {
                    deletions.merge((Long) answer.command().fields().get("id"), answer.tick(), Math::min);
                }
            }
        }
        return deletions;
    }

    private static void check(Journal journal, Map<String, Long> deletedAt, List<String> broken) {
        for (Connection connection : journal.connections()) {
            for (Heard heard : connection.frames()) {
                check(heard.text(), connection.begun(), deletedAt, broken);
            }
        }
        for (Exchange exchange : journal.exchanges()) {
            check(exchange.body(), exchange.begun(), deletedAt, broken);
        }
    }

    private static void check(String text, long begun, Map<String, Long> deletedAt, List<String> broken) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            Long tick = deletedAt.get(words.group());
            if (tick != null && tick < begun) {
                broken.add("asked for at " + begun + ", deleted at " + tick + ": " + text);
            }
        }
    }

    private static List<Journal> journals(Stage stage) {
        List<Journal> journals = new ArrayList<>();
        stage.stations.forEach(station -> journals.add(station.device.journal()));
        stage.people.forEach(person -> journals.add(person.script.journal()));
        journals.add(stage.observer().script.journal());
        journals.add(stage.plain().journal());
        return journals;
    }

    private static void rows(Journal journal, Consumer<Row> use) {
        for (Connection connection : journal.connections()) {
            connection.frames().forEach(heard -> rows(heard.frame(), use));
        }
        for (Exchange exchange : journal.exchanges()) {
            rows(exchange.json(), use);
        }
    }

    private static void rows(JsonNode told, Consumer<Row> use) {
        if (told.has("content")) {
            use.accept(Row.of(told));
        }
        told.path("messages").forEach(row -> use.accept(Row.of(row)));
        told.path("replied").forEach(row -> use.accept(Row.of(row)));
    }
}
