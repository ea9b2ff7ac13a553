package chat.bootstrap.e2e.history;

import java.util.Map;

/** How far people have read, and how far back their devices look. */
interface Reading extends Step {

    /** Everything up to that message is read. */
    record Read(int device, int place, int message) implements Reading {
        @Override
        public void play(Stage stage) {
            mark(stage, device, place, message, "read");
        }
    }

    /** That message is unread again. */
    record Unread(int device, int place, int message) implements Reading {
        @Override
        public void play(Stage stage) {
            mark(stage, device, place, message, "unread");
        }
    }

    /** The page before the rows that are there is loaded. */
    record Back(int device, int place) implements Reading {
        @Override
        public void play(Stage stage) {
            stage.station(device).ifPresent(station -> stage.room(place).ifPresent(station.device::readOlder));
        }
    }

    private static void mark(Stage stage, int device, int place, int message, String type) {
        stage.station(device)
                .ifPresent(station -> stage.room(place)
                        .flatMap(room -> station.pick(room, message, row -> true))
                        .ifPresent(row -> station.device.want(type, row.room(), Map.of("seq", row.seq()))));
    }
}
