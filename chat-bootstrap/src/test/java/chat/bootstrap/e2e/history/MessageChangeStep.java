package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** Steps that change messages in a device's copy of a room. */
interface MessageChangeStep extends Step {
    List<String> EMOJI = List.of("👍", "🎉", "ż");

    /** Edits a message, with or without a check of its revision. */
    record Edit(int device, int slot, int message, boolean withRevision) implements MessageChangeStep {
        @Override
        public void run(Environment environment) {
            change(environment, device, slot, message, MessageStep::isOwn, (fixture, row) -> {
                String word = environment.uniqueWord();
                environment.expected.recordStart(word, environment.clock.next());
                Map<String, Object> fields = new HashMap<>(Map.of("id", row.id(), "content", word));
                if (withRevision) {
                    fields.put("revision", row.revision());
                }
                fixture.device.submit("edit", row.room(), fields);
            });
        }
    }

    /** Deletes a message over the WebSocket. */
    record Delete(int device, int slot, int message) implements MessageChangeStep {
        @Override
        public void run(Environment environment) {
            change(
                    environment,
                    device,
                    slot,
                    message,
                    MessageStep::isOwn,
                    (fixture, row) -> fixture.device.submit("delete", row.room(), Map.of("id", row.id())));
        }
    }

    /** Deletes a message over HTTP. */
    record DeleteByHttp(int device, int slot, int message) implements MessageChangeStep {
        @Override
        public void run(Environment environment) {
            change(environment, device, slot, message, MessageStep::isOwn, (fixture, row) -> {
                String path = "/rooms/" + row.room() + "/messages/" + row.id();
                var unused = fixture.user.http.send("DELETE", path, null).thenAccept(reply -> {
                    if (reply.isSuccess()) {
                        environment.expected.recordDeletion(row.id(), environment.clock.next());
                    }
                });
            });
        }
    }

    /** Adds or removes a reaction to any user's message. */
    record React(int device, int slot, int message, int emoji, boolean on) implements MessageChangeStep {
        @Override
        public void run(Environment environment) {
            Map<String, Object> details = Map.of("emoji", EMOJI.get(emoji % EMOJI.size()), "on", on);
            changeAny(environment, device, slot, message, "react", details);
        }
    }

    /** Adds and removes one reaction, more often than a slow reader's queue or one catch-up can hold. */
    record ToggleReactions(int device, int slot, int message, int times) implements MessageChangeStep {
        @Override
        public void run(Environment environment) {
            for (int i = 0; i < times; i++) {
                changeAny(environment, device, slot, message, "react", Map.of("emoji", "💡", "on", i % 2 == 0));
            }
        }
    }

    /** Pins or unpins any user's message. */
    record Pin(int device, int slot, int message, boolean on) implements MessageChangeStep {
        @Override
        public void run(Environment environment) {
            changeAny(environment, device, slot, message, "pin", Map.of("on", on));
        }
    }

    private static void changeAny(
            Environment environment, int device, int slot, int message, String type, Map<String, Object> details) {
        change(environment, device, slot, message, (fixture, row) -> true, (fixture, row) -> {
            Map<String, Object> fields = new HashMap<>(details);
            fields.put("id", row.id());
            fixture.device.submit(type, row.room(), fields);
        });
    }

    private static void change(
            Environment environment,
            int device,
            int slot,
            int message,
            BiPredicate<DeviceFixture, Row> wanted,
            BiConsumer<DeviceFixture, Row> change) {
        environment
                .fixture(device)
                .ifPresent(fixture -> environment
                        .room(slot)
                        .flatMap(room -> fixture.pick(room, message, row -> wanted.test(fixture, row)))
                        .ifPresent(row -> change.accept(fixture, row)));
    }
}
