package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.RetryingHttpClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A user with an account, an HTTP client without faults, and devices. */
final class SimulatedUser {
    final long id;
    final String name;
    final RetryingHttpClient http;
    final List<DeviceFixture> devices = new CopyOnWriteArrayList<>();

    SimulatedUser(long id, String name, RetryingHttpClient http) {
        this.id = id;
        this.name = name;
        this.http = http;
    }

    @Override
    public String toString() {
        return name;
    }
}
