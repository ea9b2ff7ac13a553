package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Device;
import chat.bootstrap.e2e.client.Row;
import chat.bootstrap.e2e.fault.FaultProxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A device with its network and its user. */
final class DeviceFixture implements AutoCloseable {
    final SimulatedUser user;
    final String cookie;
    final Device device;
    final FaultProxy proxy;
    private volatile boolean loggingOut;
    private volatile long loggedOutAt;

    DeviceFixture(SimulatedUser user, String cookie, Device device, FaultProxy network) {
        this.user = user;
        this.cookie = cookie;
        this.device = device;
        this.proxy = network;
    }

    /** Its session is being ended. */
    void markLoggingOut() {
        loggingOut = true;
    }

    boolean isLoggingOut() {
        return loggingOut;
    }

    /** The end of its session was acknowledged. */
    void loggedOutAt(long tick) {
        loggedOutAt = tick;
    }

    /** When the end of its session was acknowledged, or 0. */
    long loggedOutAt() {
        return loggedOutAt;
    }

    /** How many frames came so far. */
    int receivedFrames() {
        return device.log().connections().stream()
                .mapToInt(connection -> connection.frames().size())
                .sum();
    }

    /** One of the rows that it knows, if there is any such: the number decides which. */
    Optional<Row> pick(long room, int number, Predicate<Row> wanted) {
        return device.inspect(replica -> {
            if (replica.room(room) == null) {
                return Optional.empty();
            }
            List<Row> rows = replica.room(room).rows().stream()
                    .filter(wanted.and(Row::isMessage).and(row -> !row.isDeleted()))
                    .toList();
            return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(number % rows.size()));
        });
    }

    @Override
    public String toString() {
        return user + "'s device " + user.devices.indexOf(this);
    }

    @Override
    public void close() {
        device.close();
        proxy.close();
    }
}
