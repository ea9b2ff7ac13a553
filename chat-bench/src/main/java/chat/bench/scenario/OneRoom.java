package chat.bench.scenario;

import chat.bench.load.ClientSet;
import chat.bench.load.VirtualClient;
import chat.bench.report.NumberFormatter;
import chat.bench.server.BenchAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A room, and clients that follow it.
 *
 * @param users number of users; they share the clients
 * @param owner its first member
 */
record OneRoom(long id, int users, BenchAccount owner, ClientSet clients) {
    /** Creates a room for that many clients. */
    static OneRoom create(ScenarioContext context, int count) throws InterruptedException {
        context.progress().accept("creating users and a room");
        List<BenchAccount> users = context.accounts().take(count);
        long room = context.rooms().create(users);
        List<VirtualClient> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BenchAccount user = users.get(i % users.size());
            clients.add(new VirtualClient(context.workers().forClient(i), user, Set.of(room)));
        }
        context.check().follow(clients);
        return new OneRoom(room, users.size(), users.get(0), new ClientSet(clients));
    }

    /** Returns its size, such as {@code 1,000 connections of 50 users}. */
    String size() {
        return NumberFormatter.quantity(clients.all().size(), "connection") + " of "
                + NumberFormatter.quantity(users, "user");
    }
}
