package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.ClientRuntime;
import chat.bootstrap.e2e.client.LogicalClock;
import chat.bootstrap.e2e.client.SingleRoomClient;
import chat.bootstrap.e2e.fault.FaultProxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The environment of a history: the server, the users with their devices, the rooms, and the expected state. */
final class Environment implements AutoCloseable {
    static final int SLOTS = 3;

    /** The place of which the room is private. */
    static final int HIDDEN_SLOT = 2;

    final String name;
    final RestartableServer server;
    final ClientRuntime runtime;
    final LogicalClock clock;
    final ExpectedState expected = new ExpectedState();
    final List<SimulatedUser> users = new ArrayList<>();
    final List<DeviceFixture> devices = new CopyOnWriteArrayList<>();
    final List<RoomSlot> slots = new ArrayList<>();
    final List<FaultProxy> proxies = new CopyOnWriteArrayList<>();
    private final AtomicInteger counter = new AtomicInteger();
    private SingleRoomClient singleRoomClient;
    private FaultProxy singleRoomProxy;
    private SimulatedUser singleRoomUser;
    private boolean repaired = true;

    Environment(String name, RestartableServer server, ClientRuntime runtime, LogicalClock ticks) {
        this.name = name;
        this.server = server;
        this.runtime = runtime;
        this.clock = ticks;
        for (int i = 0; i < SLOTS; i++) {
            slots.add(new RoomSlot());
        }
    }

    void singleRoomClient(SimulatedUser user, SingleRoomClient client, FaultProxy network) {
        singleRoomUser = user;
        singleRoomClient = client;
        singleRoomProxy = network;
    }

    /** A device that is still signed in. */
    Optional<DeviceFixture> fixture(int number) {
        DeviceFixture fixture = devices.get(number % devices.size());
        return fixture.isLoggingOut() ? Optional.empty() : Optional.of(fixture);
    }

    SimulatedUser user(int number) {
        return users.get(number % users.size());
    }

    /** The person who hears by the plain contract, never leaves the first room, and tells the truth in the end. */
    SimulatedUser observer() {
        return singleRoomUser;
    }

    SingleRoomClient singleRoomClient() {
        return singleRoomClient;
    }

    FaultProxy singleRoomProxy() {
        return singleRoomProxy;
    }

    /** A room that is there. */
    Optional<Long> room(int slot) {
        long id = slots.get(slot).id();
        return id == 0 ? Optional.empty() : Optional.of(id);
    }

    /** Somebody is about to be let into a room, or out. */
    MembershipInterval startInterval(long room, SimulatedUser user, boolean in) {
        return startInterval(new MembershipInterval(room, user, in, clock.next()));
    }

    MembershipInterval startInterval(MembershipInterval interval) {
        expected.addInterval(interval);
        return interval;
    }

    /** A text that nothing else has. */
    String uniqueWord() {
        return "w" + name + "-" + counter.incrementAndGet() + "w";
    }

    /** A message that nobody has sent yet. */
    SentMessage newMessage(SimulatedUser author, long room, String more, long replyTo) {
        String word = uniqueWord();
        SentMessage sent = new SentMessage(
                author, room, "id-" + word.replace("w", ""), (word + " " + more).strip(), replyTo, clock.next());
        expected.addSend(sent);
        return sent;
    }

    void keepHalfOpen() {
        repaired = false;
    }

    /** Ends all faults: the server is there, and so is every network. */
    void heal() {
        server.awaitStarted();
        singleRoomProxy.heal();
        for (DeviceFixture fixture : devices) {
            fixture.proxy.fragment(false);
            fixture.proxy.resume();
            if (repaired) {
                fixture.proxy.heal();
            }
        }
    }

    @Override
    public void close() {
        devices.forEach(DeviceFixture::close);
        singleRoomClient.close();
        singleRoomProxy.close();
        proxies.forEach(FaultProxy::close);
    }
}
