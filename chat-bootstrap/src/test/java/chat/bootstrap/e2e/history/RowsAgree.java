package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Replica;
import chat.bootstrap.e2e.client.RoomReplica;
import chat.bootstrap.e2e.client.Row;
import java.util.ArrayList;
import java.util.List;

/** A device that ends connected has the server's rows and has reached the revision of each room. */
final class RowsAgree implements Invariant {
    @Override
    public List<String> violations(Environment environment, ServerState serverState) {
        List<String> violations = new ArrayList<>();
        serverState.logs().forEach((room, log) -> {
            if (!log.pages().equals(log.changes())) {
                violations.add("room " + room + " has different rows in pages and in changes: " + log);
            }
        });
        for (DeviceFixture fixture : environment.devices) {
            if (!fixture.device.isStopped()) {
                fixture.device.inspect(replica -> violations.addAll(compareRooms(fixture, replica, serverState)));
            }
        }
        return violations;
    }

    private static List<String> compareRooms(DeviceFixture fixture, Replica replica, ServerState serverState) {
        List<String> violations = new ArrayList<>();
        var own = serverState.rooms(fixture.user).keySet();
        if (!replica.ids().equals(own)) {
            violations.add(fixture + " has rooms " + replica.ids() + ", the server says " + own);
        }
        for (long room : own) {
            RoomReplica copy = replica.room(room);
            if (copy != null) {
                compare(fixture + " in room " + room, copy, serverState.logs().get(room), violations);
            }
        }
        return violations;
    }

    private static void compare(String label, RoomReplica copy, ServerState.Log log, List<String> violations) {
        if (copy.position() != log.head()) {
            violations.add(label + " has reached " + copy.position() + " of " + log.head());
        }
        for (Row row : copy.rows()) {
            Row real = log.pages().get(row.id());
            if (!row.equals(real)) {
                violations.add(label + " has " + row + ", the server " + real);
            }
        }
        List<Long> held = copy.rows().stream().map(Row::id).toList();
        for (Row real : log.pages().values()) {
            if (real.seq() >= copy.completeFrom() && !held.contains(real.id())) {
                violations.add(label + " does not have " + real);
            }
        }
    }
}
