package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** What becomes of messages that a device knows. */
interface Change extends Step {
    List<String> EMOJI = List.of("👍", "🎉", "ż");

    /** A new content, perhaps only if nobody changed it meanwhile. */
    record Edit(int device, int place, int message, boolean careful) implements Change {
        @Override
        public void play(Stage stage) {
            change(stage, device, place, message, Talk::isOwn, (station, row) -> {
                String word = stage.word();
                stage.ledger.begins(word, stage.ticks.next());
                Map<String, Object> fields = new HashMap<>(Map.of("id", row.id(), "content", word));
                if (careful) {
                    fields.put("revision", row.revision());
                }
                station.device.want("edit", row.room(), fields);
            });
        }
    }

    /** A deletion by a device. */
    record Delete(int device, int place, int message) implements Change {
        @Override
        public void play(Stage stage) {
            change(
                    stage,
                    device,
                    place,
                    message,
                    Talk::isOwn,
                    (station, row) -> station.device.want("delete", row.room(), Map.of("id", row.id())));
        }
    }

    /** A deletion by HTTP. */
    record DeleteByHttp(int device, int place, int message) implements Change {
        @Override
        public void play(Stage stage) {
            change(stage, device, place, message, Talk::isOwn, (station, row) -> {
                String path = "/rooms/" + row.room() + "/messages/" + row.id();
                var unused = station.person.script.ask("DELETE", path, null).thenAccept(reply -> {
                    if (reply.isFine()) {
                        stage.ledger.deleted(row.id(), stage.ticks.next());
                    }
                });
            });
        }
    }

    /** A reaction to anybody's message. */
    record React(int device, int place, int message, int emoji, boolean on) implements Change {
        @Override
        public void play(Stage stage) {
            Map<String, Object> how = Map.of("emoji", EMOJI.get(emoji % EMOJI.size()), "on", on);
            mark(stage, device, place, message, "react", how);
        }
    }

    /** A reaction that comes and goes many times: more than a slow reader's queue, or a catching-up, can hold. */
    record Flicker(int device, int place, int message, int times) implements Change {
        @Override
        public void play(Stage stage) {
            for (int i = 0; i < times; i++) {
                mark(stage, device, place, message, "react", Map.of("emoji", "💡", "on", i % 2 == 0));
            }
        }
    }

    /** A pin on anybody's message, or its end. */
    record Pin(int device, int place, int message, boolean on) implements Change {
        @Override
        public void play(Stage stage) {
            mark(stage, device, place, message, "pin", Map.of("on", on));
        }
    }

    private static void mark(Stage stage, int device, int place, int message, String type, Map<String, Object> how) {
        change(stage, device, place, message, (station, row) -> true, (station, row) -> {
            Map<String, Object> fields = new HashMap<>(how);
            fields.put("id", row.id());
            station.device.want(type, row.room(), fields);
        });
    }

    private static void change(
            Stage stage,
            int device,
            int place,
            int message,
            BiPredicate<Station, Row> wanted,
            BiConsumer<Station, Row> change) {
        stage.station(device)
                .ifPresent(station -> stage.room(place)
                        .flatMap(room -> station.pick(room, message, row -> wanted.test(station, row)))
                        .ifPresent(row -> change.accept(station, row)));
    }
}
