package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.ClientLog;
import chat.bootstrap.e2e.client.ClientRuntime;
import chat.bootstrap.e2e.client.Device;
import chat.bootstrap.e2e.client.HttpReply;
import chat.bootstrap.e2e.client.LogicalClock;
import chat.bootstrap.e2e.client.RetryingHttpClient;
import chat.bootstrap.e2e.client.SingleRoomClient;
import chat.bootstrap.e2e.fault.FaultProxy;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Creates the users, the devices and the first room of an environment. */
final class Setup {
    private static final int PEOPLE = 3;
    private static final int DEVICES = 2;
    private static final String PASSWORD = "a long way to tipperary";

    private final Environment environment;

    private Setup(Environment environment) {
        this.environment = environment;
    }

    /** A stage that is ready to be played on. */
    static Environment environment(String name, RestartableServer server, ClientRuntime runtime) {
        Environment environment = new Environment(name, server, runtime, new LogicalClock());
        new Setup(environment).createUsersAndRoom();
        return environment;
    }

    private void createUsersAndRoom() {
        environment.server.awaitStarted();
        FaultProxy calm = newProxy();
        environment.proxies.add(calm);
        for (int i = 0; i < PEOPLE; i++) {
            environment.users.add(user("p" + environment.name + "n" + i, calm));
        }
        SimulatedUser first = environment.user(0);
        long room = await(first.http.send("POST", "/rooms", Map.of("name", "room " + environment.name)))
                .json()
                .path("id")
                .asLong();
        environment.slots.get(0).fill(room, first);
        environment.users.forEach(user -> await(user.http.send("POST", "/rooms/" + room + "/join", null)));
        SimulatedUser observer = user("p" + environment.name + "plain", calm);
        FaultProxy network = newProxy();
        environment.singleRoomClient(
                observer,
                new SingleRoomClient(environment.runtime, at(network), cookie(observer.name, calm), room, journal()),
                network);
    }

    private SimulatedUser user(String name, FaultProxy calm) {
        RetryingHttpClient anonymous = new RetryingHttpClient(environment.runtime, at(calm), "", journal());
        await(anonymous.send("POST", "/register", Map.of("username", name, "password", PASSWORD)));
        HttpReply login = logIn(name, calm);
        RetryingHttpClient script = new RetryingHttpClient(environment.runtime, at(calm), login.cookie(), journal());
        SimulatedUser user = new SimulatedUser(login.json().path("id").asLong(), name, script);
        for (int i = 0; i < DEVICES && !name.endsWith("plain"); i++) {
            addDevice(user, i == 0 ? login.cookie() : cookie(name, calm));
        }
        return user;
    }

    private void addDevice(SimulatedUser user, String cookie) {
        add(environment, user, cookie, environment.devices.size());
    }

    /** Another device of that person, in the same session as another. */
    static DeviceFixture add(Environment environment, SimulatedUser user, String cookie, int seed) {
        FaultProxy network = new FaultProxy(environment.server::port);
        Device device = new Device(environment.runtime, at(network), cookie, seed, new ClientLog(environment.clock));
        DeviceFixture fixture = new DeviceFixture(user, cookie, device, network);
        user.devices.add(fixture);
        environment.devices.add(fixture);
        return fixture;
    }

    private String cookie(String name, FaultProxy calm) {
        return logIn(name, calm).cookie();
    }

    private HttpReply logIn(String name, FaultProxy calm) {
        RetryingHttpClient anonymous = new RetryingHttpClient(environment.runtime, at(calm), "", journal());
        return await(anonymous.send("POST", "/login", Map.of("username", name, "password", PASSWORD)));
    }

    private ClientLog journal() {
        return new ClientLog(environment.clock);
    }

    private FaultProxy newProxy() {
        return new FaultProxy(environment.server::port);
    }

    private static URI at(FaultProxy network) {
        return URI.create("http://127.0.0.1:" + network.port());
    }

    private static HttpReply await(CompletableFuture<HttpReply> asked) {
        return asked.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
