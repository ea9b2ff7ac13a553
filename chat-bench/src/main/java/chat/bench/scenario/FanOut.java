package chat.bench.scenario;

import chat.bench.load.ClientSet;
import chat.bench.load.Sender;
import chat.bench.load.VirtualClient;
import chat.bench.report.NumberFormatter;
import chat.bench.report.ScenarioResult;
import java.util.List;

/** One room: each message goes to all connections. */
final class FanOut implements Scenario {
    @Override
    public ScenarioResult run(ScenarioContext context) throws InterruptedException {
        int members = context.settings().members();
        OneRoom room = OneRoom.create(context, members);
        List<VirtualClient> clients = room.clients().all();
        List<Sender> senders =
                clients.stream().map(client -> new Sender(client, room.id())).toList();
        String connections = NumberFormatter.whole(members) + " connections";
        return new MessageRamp(context, new ClientSet(clients), senders, members)
                .run(
                        ScenarioName.FANOUT,
                        connections + " of " + NumberFormatter.whole(room.users())
                                + " users in one room, all posting in turn",
                        "to " + connections + " in one room");
    }
}
