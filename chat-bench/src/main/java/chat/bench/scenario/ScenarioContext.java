package chat.bench.scenario;

import chat.bench.load.Workers;
import chat.bench.server.AccountPool;
import chat.bench.server.ProcessMeter;
import chat.bench.server.ServerApi;
import java.util.function.Consumer;

/**
 * What a scenario works with.
 *
 * @param users number of users that share the connections
 * @param progress takes lines that say what is going on
 */
public record ScenarioContext(
        ScenarioSettings settings,
        ServerApi api,
        AccountPool accounts,
        int users,
        BenchRooms rooms,
        Workers workers,
        ProcessMeter meter,
        Consumer<String> progress) {}
