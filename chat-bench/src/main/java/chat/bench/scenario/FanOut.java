package chat.bench.scenario;

import chat.bench.load.Sender;
import chat.bench.report.NumberFormatter;
import chat.bench.report.ScenarioResult;
import java.util.List;

/** One room: each message goes to all connections. */
final class FanOut implements Scenario {
    @Override
    public ScenarioResult run(ScenarioContext context) throws InterruptedException {
        int connections = context.settings().fanoutConnections();
        OneRoom room = OneRoom.create(context, connections);
        List<Sender> senders = room.clients().all().stream()
                .map(client -> new Sender(client, room.id()))
                .toList();
        return new MessageRamp(context, room.clients(), senders, connections)
                .run(
                        ScenarioName.FANOUT,
                        room.size() + " in one room, all posting in turn",
                        "to " + NumberFormatter.quantity(connections, "connection") + " in one room");
    }
}
