package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Machine;
import chat.bootstrap.e2e.client.PlainClient;
import chat.bootstrap.e2e.client.Ticks;
import chat.bootstrap.e2e.fault.FaultProxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a history is played: the server, the people with their devices, the rooms, and the ledger of what was meant. */
final class Stage implements AutoCloseable {
    static final int PLACES = 3;

    /** The place of which the room is private. */
    static final int HIDDEN = 2;

    final String name;
    final MortalServer server;
    final Machine machine;
    final Ticks ticks;
    final Ledger ledger = new Ledger();
    final List<Person> people = new ArrayList<>();
    final List<Station> stations = new CopyOnWriteArrayList<>();
    final List<Place> places = new ArrayList<>();
    final List<FaultProxy> networks = new CopyOnWriteArrayList<>();
    private final AtomicInteger words = new AtomicInteger();
    private PlainClient plain;
    private FaultProxy plainNetwork;
    private Person plainPerson;
    private boolean mended = true;

    Stage(String name, MortalServer server, Machine machine, Ticks ticks) {
        this.name = name;
        this.server = server;
        this.machine = machine;
        this.ticks = ticks;
        for (int i = 0; i < PLACES; i++) {
            places.add(new Place());
        }
    }

    void plain(Person person, PlainClient client, FaultProxy network) {
        plainPerson = person;
        plain = client;
        plainNetwork = network;
    }

    /** A device that is still signed in. */
    Optional<Station> station(int number) {
        Station station = stations.get(number % stations.size());
        return station.isLeaving() ? Optional.empty() : Optional.of(station);
    }

    Person person(int number) {
        return people.get(number % people.size());
    }

    /** The person who hears by the plain contract, never leaves the first room, and tells the truth in the end. */
    Person observer() {
        return plainPerson;
    }

    PlainClient plain() {
        return plain;
    }

    FaultProxy plainNetwork() {
        return plainNetwork;
    }

    /** A room that is there. */
    Optional<Long> room(int place) {
        long id = places.get(place).id();
        return id == 0 ? Optional.empty() : Optional.of(id);
    }

    /** Somebody is about to be let into a room, or out. */
    Passage passes(long room, Person person, boolean in) {
        return passes(new Passage(room, person, in, ticks.next()));
    }

    Passage passes(Passage passage) {
        ledger.passes(passage);
        return passage;
    }

    /** A text that nothing else has. */
    String word() {
        return "w" + name + "-" + words.incrementAndGet() + "w";
    }

    /** A message that nobody has sent yet. */
    Sent mean(Person author, long room, String more, long replyTo) {
        String word = word();
        Sent sent = new Sent(
                author, room, "id-" + word.replace("w", ""), (word + " " + more).strip(), replyTo, ticks.next());
        ledger.meant(sent);
        return sent;
    }

    void nobodyMends() {
        mended = false;
    }

    /** Ends all faults: the server is there, and so is every network. */
    void heal() {
        server.awaitUp();
        plainNetwork.heal();
        for (Station station : stations) {
            station.network.inPieces(false);
            station.network.resume();
            if (mended) {
                station.network.heal();
            }
        }
    }

    @Override
    public void close() {
        stations.forEach(Station::close);
        plain.close();
        plainNetwork.close();
        networks.forEach(FaultProxy::close);
    }
}
