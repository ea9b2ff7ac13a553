package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.HttpExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A user who is not in a hidden room gets the same HTTP responses as for an unknown room. */
final class HiddenRoomsAnswer404 implements Invariant {
    @Override
    public List<String> violations(Environment environment, ServerState serverState) {
        List<String> violations = new ArrayList<>();
        for (long room : environment.expected.hiddenRooms()) {
            for (SimulatedUser user : environment.users) {
                exchanges(user)
                        .filter(exchange -> exchange.status() != 404 && isAbout(exchange, room))
                        .filter(exchange -> isOutside(environment.expected, user, room, exchange))
                        .forEach(exchange -> violations.add(user + " was not in room " + room + " but received "
                                + exchange + "; its memberships: " + memberships(environment.expected, user, room)));
            }
        }
        return violations;
    }

    private static Stream<HttpExchange> exchanges(SimulatedUser user) {
        return Stream.concat(
                user.http.log().exchanges().stream(),
                user.devices.stream().flatMap(fixture -> fixture.device.log().exchanges().stream()));
    }

    // A request without a session gets 401 for every path.
    private static boolean isAbout(HttpExchange exchange, long room) {
        return exchange.status() != 401 && exchange.path().startsWith("/rooms/" + room + "/");
    }

    private static List<MembershipInterval> memberships(ExpectedState expected, SimulatedUser user, long room) {
        return expected.intervals().stream()
                .filter(interval -> interval.room == room && interval.user == user)
                .toList();
    }

    /** Whether the user cannot have been a member at any time between the request and the response. */
    private static boolean isOutside(ExpectedState expected, SimulatedUser user, long room, HttpExchange exchange) {
        List<MembershipInterval> intervals = memberships(expected, user, room).stream()
                .filter(interval -> !interval.isRefused())
                .toList();
        long out = intervals.stream()
                .filter(interval -> !interval.in && interval.isDone() && interval.ended() < exchange.begun())
                .mapToLong(interval -> interval.begun)
                .max()
                .orElse(0);
        return intervals.stream()
                .noneMatch(interval -> interval.in && interval.begun < exchange.ended() && interval.ended() > out);
    }
}
