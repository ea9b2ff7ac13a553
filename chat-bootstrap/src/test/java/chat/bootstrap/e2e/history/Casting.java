package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Device;
import chat.bootstrap.e2e.client.Journal;
import chat.bootstrap.e2e.client.Machine;
import chat.bootstrap.e2e.client.PlainClient;
import chat.bootstrap.e2e.client.Reply;
import chat.bootstrap.e2e.client.Ticks;
import chat.bootstrap.e2e.client.Web;
import chat.bootstrap.e2e.fault.FaultProxy;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Makes the people, devices and the first room of a stage. */
final class Casting {
    private static final int PEOPLE = 3;
    private static final int DEVICES = 2;
    private static final String PASSWORD = "a long way to tipperary";

    private final Stage stage;

    private Casting(Stage stage) {
        this.stage = stage;
    }

    /** A stage that is ready to be played on. */
    static Stage stage(String name, MortalServer server, Machine machine) {
        Stage stage = new Stage(name, server, machine, new Ticks());
        new Casting(stage).cast();
        return stage;
    }

    private void cast() {
        stage.server.awaitUp();
        FaultProxy calm = network();
        stage.networks.add(calm);
        for (int i = 0; i < PEOPLE; i++) {
            stage.people.add(person("p" + stage.name + "n" + i, calm));
        }
        Person first = stage.person(0);
        long room = answer(first.script.ask("POST", "/rooms", Map.of("name", "room " + stage.name)))
                .json()
                .path("id")
                .asLong();
        stage.places.get(0).holds(room, first);
        stage.people.forEach(person -> answer(person.script.ask("POST", "/rooms/" + room + "/join", null)));
        Person observer = person("p" + stage.name + "plain", calm);
        FaultProxy network = network();
        stage.plain(
                observer,
                new PlainClient(stage.machine, at(network), cookie(observer.name, calm), room, journal()),
                network);
    }

    private Person person(String name, FaultProxy calm) {
        Web nobody = new Web(stage.machine, at(calm), "", journal());
        answer(nobody.ask("POST", "/register", Map.of("username", name, "password", PASSWORD)));
        Reply login = logIn(name, calm);
        Web script = new Web(stage.machine, at(calm), login.cookie(), journal());
        Person person = new Person(login.json().path("id").asLong(), name, script);
        for (int i = 0; i < DEVICES && !name.endsWith("plain"); i++) {
            station(person, i == 0 ? login.cookie() : cookie(name, calm));
        }
        return person;
    }

    private void station(Person person, String cookie) {
        add(stage, person, cookie, stage.stations.size());
    }

    /** Another device of that person, in the same session as another. */
    static Station add(Stage stage, Person person, String cookie, int seed) {
        FaultProxy network = new FaultProxy(stage.server::port);
        Device device = new Device(stage.machine, at(network), cookie, seed, new Journal(stage.ticks));
        Station station = new Station(person, cookie, device, network);
        person.stations.add(station);
        stage.stations.add(station);
        return station;
    }

    private String cookie(String name, FaultProxy calm) {
        return logIn(name, calm).cookie();
    }

    private Reply logIn(String name, FaultProxy calm) {
        Web nobody = new Web(stage.machine, at(calm), "", journal());
        return answer(nobody.ask("POST", "/login", Map.of("username", name, "password", PASSWORD)));
    }

    private Journal journal() {
        return new Journal(stage.ticks);
    }

    private FaultProxy network() {
        return new FaultProxy(stage.server::port);
    }

    private static URI at(FaultProxy network) {
        return URI.create("http://127.0.0.1:" + network.port());
    }

    private static Reply answer(CompletableFuture<Reply> asked) {
        return asked.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
