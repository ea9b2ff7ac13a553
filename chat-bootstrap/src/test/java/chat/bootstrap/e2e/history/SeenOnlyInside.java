package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whoever is not in a hidden room is answered over HTTP as if it were not there. */
final class SeenOnlyInside implements Check {
    @Override
    public List<String> broken(Stage stage, Truth truth) {
        List<String> broken = new ArrayList<>();
        for (long room : stage.ledger.hiddenRooms()) {
            for (Person person : stage.people) {
                exchanges(person)
                        .filter(exchange -> exchange.status() != 404 && isAbout(exchange, room))
                        .filter(exchange -> isOutside(stage.ledger, person, room, exchange))
                        .forEach(exchange ->
                                broken.add(person + " was not in room " + room + ", and was answered " + exchange));
            }
        }
        return broken;
    }

    private static Stream<Exchange> exchanges(Person person) {
        return Stream.concat(
                person.script.journal().exchanges().stream(),
                person.stations.stream().flatMap(station -> station.device.journal().exchanges().stream()));
    }

    // What is asked without a session is told that, whatever it is about.
    private static boolean isAbout(Exchange exchange, long room) {
        return exchange.status() != 401 && exchange.path().startsWith("/rooms/" + room + "/");
    }

    /** Whether the person can't have been in the room at any moment between the question and the answer. */
    private static boolean isOutside(Ledger ledger, Person person, long room, Exchange exchange) {
        List<Passage> theirs = ledger.passages().stream()
                .filter(passage -> passage.room == room && passage.person == person && !passage.isRefused())
                .toList();
        long out = theirs.stream()
                .filter(passage -> !passage.in && passage.ended() < exchange.begun())
                .mapToLong(passage -> passage.begun)
                .max()
                .orElse(0);
        return theirs.stream()
                .noneMatch(passage -> passage.in && passage.begun < exchange.ended() && passage.ended() > out);
    }
}
