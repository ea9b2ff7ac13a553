package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Device;
import chat.bootstrap.e2e.client.Row;
import chat.bootstrap.e2e.fault.FaultProxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A device, the network that it is on, and whose it is. */
final class Station implements AutoCloseable {
    final Person person;
    final String cookie;
    final Device device;
    final FaultProxy network;
    private volatile boolean leaving;
    private volatile long loggedOut;

    Station(Person person, String cookie, Device device, FaultProxy network) {
        this.person = person;
        this.cookie = cookie;
        this.device = device;
        this.network = network;
    }

    /** Its session is being ended. */
    void leaves() {
        leaving = true;
    }

    boolean isLeaving() {
        return leaving;
    }

    /** The end of its session was acknowledged. */
    void loggedOut(long tick) {
        loggedOut = tick;
    }

    /** When the end of its session was acknowledged, or 0. */
    long loggedOut() {
        return loggedOut;
    }

    /** How many frames came so far. */
    int heard() {
        return device.journal().connections().stream()
                .mapToInt(connection -> connection.frames().size())
                .sum();
    }

    /** One of the rows that it knows, if there is any such: the number decides which. */
    Optional<Row> pick(long room, int number, Predicate<Row> wanted) {
        return device.look(replica -> {
            if (replica.room(room) == null) {
                return Optional.empty();
            }
            List<Row> rows = replica.room(room).rows().stream()
                    .filter(wanted.and(Row::isWritten).and(row -> !row.isDeleted()))
                    .toList();
            return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(number % rows.size()));
        });
    }

    @Override
    public String toString() {
        return person + "'s device " + person.stations.indexOf(this);
    }

    @Override
    public void close() {
        device.close();
        network.close();
    }
}
