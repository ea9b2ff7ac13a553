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
 * Many rooms with a few members each. Every user has several connections: each receives the messages of all rooms of the
 * user, and posts in some of them. The server handles the messages of a connection one after the other, so with one
 * connection per user there would be few messages on their way at the same time.
 */
final class ManyRooms implements Scenario {
    @Override
    public ScenarioResult run(ScenarioContext context) throws InterruptedException {
        ScenarioSettings.RoomsSize size = context.settings().rooms();
        context.progress().accept("creating users and " + NumberFormatter.whole(size.count()) + " rooms");
        List<BenchAccount> users = context.accounts().takeAll();
        List<List<BenchAccount>> memberLists = memberLists(users, size.count(), Math.min(size.members(), users.size()));
        List<Long> rooms = context.rooms().createAll(memberLists);
        int connections = 1;
        Map<BenchAccount, List<VirtualClient>> clients = new HashMap<>();
        List<VirtualClient> all = new ArrayList<>();
        roomsByUser(memberLists, rooms).forEach((user, own) -> {
            for (int i = 0; i < connections; i++) {
                all.add(new VirtualClient(context.workers().forClient(all.size()), user, own));
            }
            clients.put(user, List.copyOf(all.subList(all.size() - connections, all.size())));
        });
        context.check().follow(all);
        int members = memberLists.get(0).size();
        String count = NumberFormatter.whole(size.count()) + " rooms of " + members;
        String each = NumberFormatter.quantity(connections, "connection") + " each";
        return new MessageRamp(context, new ClientSet(all), senders(memberLists, rooms, clients), members * connections)
                .run(
                        ScenarioName.ROOMS,
                        count + " of " + clients.size() + " users with " + each + ", all posting",
                        "in " + count + " members with " + each);
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
            List<List<BenchAccount>> memberLists, List<Long> rooms, Map<BenchAccount, List<VirtualClient>> clients) {
        int members = memberLists.get(0).size();
        List<Sender> senders = new ArrayList<>();
        for (int member = 0; member < members; member++) {
            for (int i = 0; i < rooms.size(); i++) {
                List<VirtualClient> own =
                        Objects.requireNonNull(clients.get(memberLists.get(i).get(member)));
                // All of a user's messages in a room come from one connection, which keeps their order.
                int turn = i / clients.size() * members + member;
                senders.add(new Sender(own.get(turn % own.size()), rooms.get(i)));
            }
        }
        return senders;
    }
}
