package chat.bench.scenario;

import chat.bench.server.BenchAccount;
import chat.bench.server.Parallel;
import chat.bench.server.ServerApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/** The rooms of a benchmark. Not thread-safe. */
public final class BenchRooms {
    private final ServerApi api;
    private final String prefix;
    private final Map<Long, BenchAccount> owners = new ConcurrentHashMap<>();
    private int created;

    /** @param prefix of their names, unique to this run */
    public BenchRooms(ServerApi api, String prefix) {
        this.api = api;
        this.prefix = prefix;
    }

    /** Creates a room; the first member owns it. */
    long create(List<BenchAccount> members) throws InterruptedException {
        return createAll(List.of(members)).get(0);
    }

    /** Creates rooms with these members; the first one owns the room. */
    List<Long> createAll(List<List<BenchAccount>> memberLists) throws InterruptedException {
        List<Callable<Long>> creations = new ArrayList<>();
        for (List<BenchAccount> members : memberLists) {
            String name = prefix + "-" + created++;
            creations.add(() -> create(name, members));
        }
        return Parallel.run(creations);
    }

    /**
     * Deletes all of them.
     *
     * @return the number of those that could not be deleted
     */
    public int deleteAll() throws InterruptedException {
        return Parallel.countFailures(
                owners.entrySet().stream().map(entry -> () -> api.deleteRoom(entry.getValue(), entry.getKey())));
    }

    private long create(String name, List<BenchAccount> members) {
        long room = api.createRoom(members.get(0), name);
        owners.put(room, members.get(0));
        members.subList(1, members.size()).forEach(member -> api.join(member, room));
        return room;
    }
}
