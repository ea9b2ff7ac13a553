package chat.bench.scenario;

import chat.bench.load.Workers;
import chat.bench.server.AccountPool;
import chat.bench.server.ProcessMeter;
import chat.bench.server.ServerApi;
import chat.bench.server.TargetServer;
import java.util.function.Consumer;

/**
 * What a scenario works with.
 *
 * @param users number of users that share the connections
 * @param progress takes lines that say what is going on
 */
public record ScenarioContext(
        ScenarioSettings settings,
        TargetServer server,
        ServerApi api,
        AccountPool accounts,
        int users,
        BenchRooms rooms,
        Workers workers,
        Consumer<String> progress) {

    /** Returns a meter of the server's process. */
    ProcessMeter meter() {
        return new ProcessMeter(server.pid());
    }
}
