package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Device;
import chat.bootstrap.e2e.client.Row;
import chat.bootstrap.e2e.fault.FaultProxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A device with its fault proxy and its user. */
final class DeviceFixture implements AutoCloseable {
    final SimulatedUser user;
    final String cookie;
    final Device device;
    final FaultProxy proxy;
    private volatile boolean loggingOut;
    private volatile long loggedOutAt;

    DeviceFixture(SimulatedUser user, String cookie, Device device, FaultProxy proxy) {
        this.user = user;
        this.cookie = cookie;
        this.device = device;
        this.proxy = proxy;
    }

    /** Records that the device has begun to log out. */
    void markLoggingOut() {
        loggingOut = true;
    }

    boolean isLoggingOut() {
        return loggingOut;
    }

    /** Records when the server acknowledged the logout. */
    void loggedOutAt(long tick) {
        loggedOutAt = tick;
    }

    /** When the server acknowledged the logout, or 0. */
    long loggedOutAt() {
        return loggedOutAt;
    }

    /** The number of frames received so far. */
    int receivedFrames() {
        return device.log().connections().stream()
                .mapToInt(connection -> connection.frames().size())
                .sum();
    }

    /** One of the matching messages in the device's copy of the room, chosen by the number; empty if none matches. */
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
