package chat.bootstrap.e2e.history;

import java.util.Map;

/** Who is where: rooms come and go, people join and leave them, devices are signed out. */
interface Coming extends Step {

    /** A person joins a room, wherever they are. */
    record Join(int person, int place) implements Coming {
        @Override
        public void play(Stage stage) {
            stage.room(place).ifPresent(room -> pass(stage, person, room, true));
        }
    }

    /** A person leaves a room. */
    record Leave(int person, int place) implements Coming {
        @Override
        public void play(Stage stage) {
            stage.room(place).ifPresent(room -> pass(stage, person, room, false));
        }
    }

    /** A person makes a room where there is none: in one of the places, a hidden one. */
    record Make(int person, int place) implements Coming {
        @Override
        public void play(Stage stage) {
            Place free = stage.places.get(place);
            if (free.id() != 0 || !free.claim()) {
                return;
            }
            Person maker = stage.person(person);
            String name = "room " + stage.word();
            long begun = stage.ticks.next();
            String visibility = place == Stage.HIDDEN ? "private" : "public";
            var unused = maker.script
                    .ask("POST", "/rooms", Map.of("name", name, "visibility", visibility))
                    .thenAccept(reply -> {
                        if (reply.isFine()) {
                            long room = reply.json().path("id").asLong();
                            if (place == Stage.HIDDEN) {
                                stage.ledger.hidden(room);
                            }
                            stage.passes(new Passage(room, maker, true, begun)).answered(reply, stage.ticks.next());
                            free.holds(room, maker);
                        } else {
                            free.isEmpty();
                        }
                    });
        }
    }

    /** The one who made a room deletes it. */
    record Remove(int place) implements Coming {
        @Override
        public void play(Stage stage) {
            Place full = stage.places.get(place);
            long room = full.id();
            if (room == 0 || place == 0 || !full.claim()) {
                return;
            }
            var unused = full.owner()
                    .script
                    .ask("DELETE", "/rooms/" + room, null)
                    .thenAccept(reply -> {
                        if (reply.isFine() || reply.status() == 404) {
                            stage.ledger.gone(room, stage.ticks.next());
                            full.isEmpty();
                        } else {
                            full.holds(room, full.owner());
                        }
                    });
        }
    }

    /** The session of a device is ended; nothing happens to the one that the person's scripts use. */
    record SignOut(int device) implements Coming {
        @Override
        public void play(Stage stage) {
            stage.station(device)
                    .filter(station -> station.person.stations.indexOf(station) > 0)
                    .ifPresent(station -> {
                        station.leaves();
                        var unused = station.device
                                .web()
                                .ask("POST", "/logout", null)
                                .thenAccept(reply -> station.loggedOut(stage.ticks.next()));
                    });
        }
    }

    private static void pass(Stage stage, int person, long room, boolean in) {
        Passage passage = stage.passes(room, stage.person(person), in);
        var unused = passage.person
                .script
                .ask("POST", "/rooms/" + room + (in ? "/join" : "/leave"), null)
                .thenAccept(reply -> passage.answered(reply, stage.ticks.next()));
    }
}
