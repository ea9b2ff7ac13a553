package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Replica;
import chat.bootstrap.e2e.client.RoomCopy;
import chat.bootstrap.e2e.client.Row;
import java.util.ArrayList;
import java.util.List;

/** Whoever ends connected has the server's rows, and its revisions reach the heads. */
final class RowsAgree implements Check {
    @Override
    public List<String> broken(Stage stage, Truth truth) {
        List<String> broken = new ArrayList<>();
        truth.logs().forEach((room, log) -> {
            if (!log.pages().equals(log.changes())) {
                broken.add("room " + room + " has other pages than changes: " + log);
            }
        });
        for (Station station : stage.stations) {
            if (!station.device.isStopped()) {
                station.device.look(replica -> broken.addAll(broken(station, replica, truth)));
            }
        }
        return broken;
    }

    private static List<String> broken(Station station, Replica replica, Truth truth) {
        List<String> broken = new ArrayList<>();
        var own = truth.rooms(station.person).keySet();
        if (!replica.ids().equals(own)) {
            broken.add(station + " has rooms " + replica.ids() + ", the server says " + own);
        }
        for (long room : own) {
            RoomCopy copy = replica.room(room);
            if (copy != null) {
                compare(station + " in room " + room, copy, truth.logs().get(room), broken);
            }
        }
        return broken;
    }

    private static void compare(String where, RoomCopy copy, Truth.Log log, List<String> broken) {
        if (copy.position() != log.head()) {
            broken.add(where + " has reached " + copy.position() + " of " + log.head());
        }
        for (Row row : copy.rows()) {
            Row real = log.pages().get(row.id());
            if (!row.equals(real)) {
                broken.add(where + " has " + row + ", the server " + real);
            }
        }
        List<Long> held = copy.rows().stream().map(Row::id).toList();
        for (Row real : log.pages().values()) {
            if (real.seq() >= copy.completeFrom() && !held.contains(real.id())) {
                broken.add(where + " does not have " + real);
            }
        }
    }
}
