package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.HttpExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whoever is not in a hidden room is answered over HTTP as if it were not there. */
final class HiddenRoomsAnswer404 implements Invariant {
    @Override
    public List<String> violations(Environment environment, ServerState serverState) {
        List<String> violations = new ArrayList<>();
        for (long room : environment.expected.hiddenRooms()) {
            for (SimulatedUser person : environment.users) {
                exchanges(person)
                        .filter(exchange -> exchange.status() != 404 && isAbout(exchange, room))
                        .filter(exchange -> isOutside(environment.expected, person, room, exchange))
                        .forEach(exchange ->
                                violations.add(person + " was not in room " + room + ", and was answered " + exchange));
            }
        }
        return violations;
    }

    private static Stream<HttpExchange> exchanges(SimulatedUser person) {
        return Stream.concat(
                person.http.log().exchanges().stream(),
                person.devices.stream().flatMap(fixture -> fixture.device.log().exchanges().stream()));
    }

    // What is asked without a session is told that, whatever it is about.
    private static boolean isAbout(HttpExchange exchange, long room) {
        return exchange.status() != 401 && exchange.path().startsWith("/rooms/" + room + "/");
    }

    /** Whether the person can't have been in the room at any moment between the question and the answer. */
    private static boolean isOutside(ExpectedState expected, SimulatedUser person, long room, HttpExchange exchange) {
        List<MembershipInterval> theirs = expected.intervals().stream()
                .filter(interval -> interval.room == room && interval.person == person && !interval.isRefused())
                .toList();
        long out = theirs.stream()
                .filter(interval -> !interval.in && interval.ended() < exchange.begun())
                .mapToLong(interval -> interval.begun)
                .max()
                .orElse(0);
        return theirs.stream()
                .noneMatch(interval -> interval.in && interval.begun < exchange.ended() && interval.ended() > out);
    }
}
