package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Row;
import java.util.Optional;

/** What people say, and say again. */
interface Talk extends Step {

    /** A message from the outbox of a device. */
    record Send(int device, int place) implements Talk {
        @Override
        public void play(Stage stage) {
            send(stage, device, place, "", 0);
        }
    }

    /** A message that names somebody; a number beyond the people names the room. */
    record Mention(int device, int place, int whom) implements Talk {
        @Override
        public void play(Stage stage) {
            String name = whom < stage.people.size() ? stage.person(whom).name : "room";
            send(stage, device, place, "@" + name, 0);
        }
    }

    /** A reply to a message that the device knows. */
    record ReplyTo(int device, int place, int message) implements Talk {
        @Override
        public void play(Stage stage) {
            Optional<Station> station = stage.station(device);
            stage.room(place)
                    .flatMap(room -> station.flatMap(at -> at.pick(room, message, row -> true)))
                    .ifPresent(row -> send(stage, device, place, "", row.id()));
        }
    }

    /** A message by HTTP. */
    record Post(int person, int place) implements Talk {
        @Override
        public void play(Stage stage) {
            Person author = stage.person(person);
            stage.room(place).ifPresent(room -> post(stage, stage.mean(author, room, "", 0)));
        }
    }

    /** The same message by another device of the person, whether it has arrived or not. */
    record Repeat(int device, int earlier) implements Talk {
        @Override
        public void play(Stage stage) {
            stage.station(device)
                    .ifPresent(station -> stage.ledger
                            .pick(station.person, earlier)
                            .ifPresent(sent -> station.device.want("send", sent.room(), sent.fields())));
        }
    }

    /** The same message by HTTP, whether it has arrived or not. */
    record PostAgain(int person, int earlier) implements Talk {
        @Override
        public void play(Stage stage) {
            stage.ledger.pick(stage.person(person), earlier).ifPresent(sent -> post(stage, sent));
        }
    }

    /** A message by the plain contract. */
    record Say() implements Talk {
        @Override
        public void play(Stage stage) {
            long room = stage.places.get(0).id();
            stage.plain().say(stage.mean(stage.observer(), room, "", 0).fields());
        }
    }

    private static void send(Stage stage, int device, int place, String more, long replyTo) {
        stage.station(device)
                .ifPresent(station -> stage.room(place).ifPresent(room -> {
                    Sent sent = stage.mean(station.person, room, more, replyTo);
                    station.device.want("send", room, sent.fields());
                }));
    }

    private static void post(Stage stage, Sent sent) {
        var unused = sent.author()
                .script
                .ask("POST", "/rooms/" + sent.room() + "/messages", sent.fields())
                .thenAccept(reply -> stage.ledger.told(sent, reply));
    }

    /** Tells whose rows a person may change. */
    static boolean isOwn(Station station, Row row) {
        return row.author() == station.person.id;
    }
}
