package chat.bench.scenario;

import chat.bench.load.ClientSet;
import chat.bench.load.Sender;
import chat.bench.load.VirtualClient;
import chat.bench.report.NumberFormatter;
import chat.bench.report.ScenarioResult;
import chat.bench.server.BenchAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Many rooms with a few members each. Every user has one connection, which receives the messages of all rooms of the user
 * and posts in all of them.
 */
final class ManyRooms implements Scenario {
    @Override
    public ScenarioResult run(ScenarioContext context) throws InterruptedException {
        ScenarioSettings.RoomsSize size = context.settings().rooms();
        context.progress().accept("creating users and " + NumberFormatter.whole(size.count()) + " rooms");
        List<BenchAccount> users = context.accounts().takeAll();
        List<List<BenchAccount>> memberLists = memberLists(users, size.count(), Math.min(size.members(), users.size()));
        List<Long> rooms = context.rooms().createAll(memberLists);
        Map<BenchAccount, VirtualClient> clients = new HashMap<>();
        roomsByUser(memberLists, rooms)
                .forEach((user, own) ->
                        clients.put(user, new VirtualClient(context.workers().forClient(clients.size()), user, own)));
        List<VirtualClient> all = List.copyOf(clients.values());
        context.check().follow(all);
        int members = memberLists.get(0).size();
        String count = NumberFormatter.whole(size.count()) + " rooms of " + members;
        return new MessageRamp(context, new ClientSet(all), senders(memberLists, rooms, clients), members)
                .run(
                        ScenarioName.ROOMS,
                        count + " of " + clients.size() + " users with 1 connection each, all posting",
                        "in " + count + " members with 1 connection each");
    }

    /** Returns the members of each room; the first one is its owner. Users own and join equally many, or one more. */
    static <T> List<List<T>> memberLists(List<T> users, int rooms, int members) {
        List<List<T>> lists = new ArrayList<>();
        for (int room = 0; room < rooms; room++) {
            List<T> list = new ArrayList<>();
            for (int member = 0; member < members; member++) {
                list.add(users.get((room + member) % users.size()));
            }
            lists.add(list);
        }
        return lists;
    }

    private static Map<BenchAccount, Set<Long>> roomsByUser(List<List<BenchAccount>> memberLists, List<Long> rooms) {
        Map<BenchAccount, Set<Long>> byUser = new HashMap<>();
        for (int i = 0; i < rooms.size(); i++) {
            for (BenchAccount member : memberLists.get(i)) {
                byUser.computeIfAbsent(member, user -> new HashSet<>()).add(rooms.get(i));
            }
        }
        return byUser;
    }

    private static List<Sender> senders(
            List<List<BenchAccount>> memberLists, List<Long> rooms, Map<BenchAccount, VirtualClient> clients) {
        int members = memberLists.get(0).size();
        List<Sender> senders = new ArrayList<>();
        for (int member = 0; member < members; member++) {
            for (int i = 0; i < rooms.size(); i++) {
                VirtualClient client =
                        Objects.requireNonNull(clients.get(memberLists.get(i).get(member)));
                senders.add(new Sender(client, rooms.get(i)));
            }
        }
        return senders;
    }
}
