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

/** Many rooms with a few members each; every user has one connection for all of their rooms, and posts in all of them. */
final class ManyRooms implements Scenario {
    @Override
    public ScenarioResult run(ScenarioContext context) throws InterruptedException {
        ScenarioSettings settings = context.settings();
        context.progress().accept("creating users and " + NumberFormatter.whole(settings.rooms()) + " rooms");
        List<BenchAccount> users = context.accounts().take(context.users());
        int members = Math.min(settings.roomMembers(), users.size());
        List<List<BenchAccount>> memberLists = memberLists(users, settings.rooms(), members);
        List<Long> rooms = context.rooms().createAll(memberLists);

        Map<BenchAccount, Set<Long>> roomsOfUser = new HashMap<>();
        for (int i = 0; i < rooms.size(); i++) {
            for (BenchAccount member : memberLists.get(i)) {
                roomsOfUser.computeIfAbsent(member, user -> new HashSet<>()).add(rooms.get(i));
            }
        }
        Map<BenchAccount, VirtualClient> clients = new HashMap<>();
        roomsOfUser.forEach((user, own) ->
                clients.put(user, new VirtualClient(context.workers().forClient(clients.size()), user, own)));

        List<Sender> senders = new ArrayList<>();
        for (int member = 0; member < members; member++) {
            for (int i = 0; i < rooms.size(); i++) {
                VirtualClient client = clients.get(memberLists.get(i).get(member));
                senders.add(new Sender(Objects.requireNonNull(client), rooms.get(i)));
            }
        }
        String size = NumberFormatter.whole(rooms.size()) + " rooms";
        return new MessageRamp(context, new ClientSet(List.copyOf(clients.values())), senders, members)
                .run(
                        ScenarioName.ROOMS,
                        size + " of " + members + " of " + clients.size() + " users, all posting in turn",
                        "in " + size + " of " + members + " members");
    }

    private static List<List<BenchAccount>> memberLists(List<BenchAccount> users, int rooms, int members) {
        List<List<BenchAccount>> lists = new ArrayList<>();
        for (int room = 0; room < rooms; room++) {
            List<BenchAccount> list = new ArrayList<>();
            for (int member = 0; member < members; member++) {
                list.add(users.get((room + member) % users.size()));
            }
            lists.add(list);
        }
        return lists;
    }
}
