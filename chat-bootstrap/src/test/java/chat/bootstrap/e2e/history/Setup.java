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
    private static final int USERS = 3;
    private static final int DEVICES = 2;
    private static final String PASSWORD = "a long way to tipperary";

    private final Environment environment;

    private Setup(Environment environment) {
        this.environment = environment;
    }

    /** Creates an environment that is ready to run a history. */
    static Environment environment(String name, RestartableServer server, ClientRuntime runtime) {
        Environment environment = new Environment(name, server, runtime, new LogicalClock());
        new Setup(environment).createUsersAndRoom();
        return environment;
    }

    private void createUsersAndRoom() {
        environment.server.awaitStarted();
        FaultProxy faultless = newProxy();
        environment.proxies.add(faultless);
        for (int i = 0; i < USERS; i++) {
            environment.users.add(user("p" + environment.name + "n" + i, faultless));
        }
        SimulatedUser first = environment.user(0);
        long room = await(first.http.send("POST", "/rooms", Map.of("name", "room " + environment.name)))
                .json()
                .path("id")
                .asLong();
        environment.slots.get(0).fill(room, first);
        environment.users.forEach(user -> await(user.http.send("POST", "/rooms/" + room + "/join", null)));
        SimulatedUser observer = user("p" + environment.name + "observer", faultless);
        FaultProxy proxy = newProxy();
        environment.singleRoomClient(
                observer,
                new SingleRoomClient(environment.runtime, at(proxy), cookie(observer.name, faultless), room, newLog()),
                proxy);
    }

    private SimulatedUser user(String name, FaultProxy faultless) {
        RetryingHttpClient anonymous = new RetryingHttpClient(environment.runtime, at(faultless), "", newLog());
        await(anonymous.send("POST", "/register", Map.of("username", name, "password", PASSWORD)));
        HttpReply login = logIn(name, faultless);
        RetryingHttpClient client =
                new RetryingHttpClient(environment.runtime, at(faultless), login.cookie(), newLog());
        SimulatedUser user = new SimulatedUser(login.json().path("id").asLong(), name, client);
        for (int i = 0; i < DEVICES && !name.endsWith("observer"); i++) {
            addDevice(user, i == 0 ? login.cookie() : cookie(name, faultless));
        }
        return user;
    }

    private void addDevice(SimulatedUser user, String cookie) {
        add(environment, user, cookie, environment.devices.size());
    }

    /** Adds a device of the user with the session of that cookie. */
    static DeviceFixture add(Environment environment, SimulatedUser user, String cookie, int seed) {
        FaultProxy proxy = new FaultProxy(environment.server::port);
        Device device = new Device(environment.runtime, at(proxy), cookie, seed, new ClientLog(environment.clock));
        DeviceFixture fixture = new DeviceFixture(user, cookie, device, proxy);
        user.devices.add(fixture);
        environment.devices.add(fixture);
        return fixture;
    }

    private String cookie(String name, FaultProxy faultless) {
        return logIn(name, faultless).cookie();
    }

    private HttpReply logIn(String name, FaultProxy faultless) {
        RetryingHttpClient anonymous = new RetryingHttpClient(environment.runtime, at(faultless), "", newLog());
        return await(anonymous.send("POST", "/login", Map.of("username", name, "password", PASSWORD)));
    }

    private ClientLog newLog() {
        return new ClientLog(environment.clock);
    }

    private FaultProxy newProxy() {
        return new FaultProxy(environment.server::port);
    }

    private static URI at(FaultProxy proxy) {
        return URI.create("http://127.0.0.1:" + proxy.port());
    }

    private static HttpReply await(CompletableFuture<HttpReply> reply) {
        return reply.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
