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

    /** The slot whose room is private. */
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

    Environment(String name, RestartableServer server, ClientRuntime runtime, LogicalClock clock) {
        this.name = name;
        this.server = server;
        this.runtime = runtime;
        this.clock = clock;
        for (int i = 0; i < SLOTS; i++) {
            slots.add(new RoomSlot());
        }
    }

    void singleRoomClient(SimulatedUser user, SingleRoomClient client, FaultProxy proxy) {
        singleRoomUser = user;
        singleRoomClient = client;
        singleRoomProxy = proxy;
    }

    /** The device with that number, unless it is logging out. */
    Optional<DeviceFixture> fixture(int number) {
        DeviceFixture fixture = devices.get(number % devices.size());
        return fixture.isLoggingOut() ? Optional.empty() : Optional.of(fixture);
    }

    SimulatedUser user(int number) {
        return users.get(number % users.size());
    }

    /** The user of the single-room client. They stay in the first room, and the final check reads its log as them. */
    SimulatedUser observer() {
        return singleRoomUser;
    }

    SingleRoomClient singleRoomClient() {
        return singleRoomClient;
    }

    FaultProxy singleRoomProxy() {
        return singleRoomProxy;
    }

    /** The id of the room in a slot, if the slot is full. */
    Optional<Long> room(int slot) {
        long id = slots.get(slot).id();
        return id == 0 ? Optional.empty() : Optional.of(id);
    }

    /** Records that a change of a membership is about to be requested. */
    MembershipInterval startInterval(long room, SimulatedUser user, boolean in) {
        return startInterval(new MembershipInterval(room, user, in, clock.next()));
    }

    MembershipInterval startInterval(MembershipInterval interval) {
        expected.addInterval(interval);
        return interval;
    }

    /** A text that occurs nowhere else. */
    String uniqueWord() {
        return "w" + name + "-" + counter.incrementAndGet() + "w";
    }

    /** A new message with a unique text, recorded as sent. */
    SentMessage newMessage(SimulatedUser author, long room, String suffix, long replyTo) {
        String word = uniqueWord();
        SentMessage sent = new SentMessage(
                author, room, "id-" + word.replace("w", ""), (word + " " + suffix).strip(), replyTo, clock.next());
        expected.addSend(sent);
        return sent;
    }

    void keepHalfOpen() {
        repaired = false;
    }

    /** Ends all faults: waits until the server runs and heals the proxies. */
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
