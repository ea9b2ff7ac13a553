package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** Steps that change messages that a device knows. */
interface MessageChangeStep extends Step {
    List<String> EMOJI = List.of("👍", "🎉", "ż");

    /** A new content, perhaps only if nobody changed it meanwhile. */
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

    /** A deletion by a device. */
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

    /** A deletion by HTTP. */
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

    /** A reaction to anybody's message. */
    record React(int device, int slot, int message, int emoji, boolean on) implements MessageChangeStep {
        @Override
        public void run(Environment environment) {
            Map<String, Object> how = Map.of("emoji", EMOJI.get(emoji % EMOJI.size()), "on", on);
            changeAny(environment, device, slot, message, "react", how);
        }
    }

    /** A reaction that comes and goes many times: more than a slow reader's queue, or a catching-up, can hold. */
    record ToggleReactions(int device, int slot, int message, int times) implements MessageChangeStep {
        @Override
        public void run(Environment environment) {
            for (int i = 0; i < times; i++) {
                changeAny(environment, device, slot, message, "react", Map.of("emoji", "💡", "on", i % 2 == 0));
            }
        }
    }

    /** A pin on anybody's message, or its end. */
    record Pin(int device, int slot, int message, boolean on) implements MessageChangeStep {
        @Override
        public void run(Environment environment) {
            changeAny(environment, device, slot, message, "pin", Map.of("on", on));
        }
    }

    private static void changeAny(
            Environment environment, int device, int slot, int message, String type, Map<String, Object> how) {
        change(environment, device, slot, message, (fixture, row) -> true, (fixture, row) -> {
            Map<String, Object> fields = new HashMap<>(how);
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
