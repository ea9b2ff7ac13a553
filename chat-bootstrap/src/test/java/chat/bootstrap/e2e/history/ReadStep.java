package chat.bootstrap.e2e.history;

import java.util.Map;

/** Steps that move read markers and load history. */
interface ReadStep extends Step {

    /** Moves the read marker to a message. */
    record MarkRead(int device, int slot, int message) implements ReadStep {
        @Override
        public void run(Environment environment) {
            mark(environment, device, slot, message, "read");
        }
    }

    /** Marks a message as unread. */
    record MarkUnread(int device, int slot, int message) implements ReadStep {
        @Override
        public void run(Environment environment) {
            mark(environment, device, slot, message, "unread");
        }
    }

    /** Loads the page before the oldest loaded row. */
    record LoadOlder(int device, int slot) implements ReadStep {
        @Override
        public void run(Environment environment) {
            environment
                    .fixture(device)
                    .ifPresent(fixture -> environment.room(slot).ifPresent(fixture.device::readOlder));
        }
    }

    private static void mark(Environment environment, int device, int slot, int message, String type) {
        environment
                .fixture(device)
                .ifPresent(fixture -> environment
                        .room(slot)
                        .flatMap(room -> fixture.pick(room, message, row -> true))
                        .ifPresent(row -> fixture.device.submit(type, row.room(), Map.of("seq", row.seq()))));
    }
}
