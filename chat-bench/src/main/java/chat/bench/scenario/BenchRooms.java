package chat.bench.scenario;

import chat.bench.server.BenchAccount;
import chat.bench.server.Parallel;
import chat.bench.server.ServerApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/** The private rooms of a benchmark. Confined to one thread; it creates several rooms at the same time. */
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
            creations.add(() -> create(name, members.get(0)));
        }
        List<Long> rooms = Parallel.run(creations);
        List<Callable<Boolean>> additions = new ArrayList<>();
        for (int i = 0; i < rooms.size(); i++) {
            long room = rooms.get(i);
            List<BenchAccount> members = memberLists.get(i);
            for (BenchAccount member : members.subList(1, members.size())) {
                additions.add(() -> {
                    api.addMember(members.get(0), room, member);
                    return true;
                });
            }
        }
        Parallel.run(additions);
        return rooms;
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

    private long create(String name, BenchAccount owner) {
        long room = api.createRoom(owner, name);
        owners.put(room, owner);
        return room;
    }
}
