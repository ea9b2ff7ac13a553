package chat.bench.scenario;

import chat.bench.load.Workers;
import chat.bench.server.AccountPool;
import chat.bench.server.ProcessMeter;
import chat.bench.server.ServerApi;
import chat.bench.server.TargetServer;
import java.util.function.Consumer;

/**
 * What one attempt at a scenario works with.
 *
 * @param check compares at the end what the clients received with what the server stored
 * @param progress takes lines that say what is going on
 */
public record ScenarioContext(
        ScenarioSettings settings,
        TargetServer server,
        ServerApi api,
        AccountPool accounts,
        BenchRooms rooms,
        Workers workers,
        DeliveryCheck check,
        Consumer<String> progress) {

    /** Returns a meter of the server's process. */
    ProcessMeter meter() {
        return new ProcessMeter(server.pid());
    }
}
