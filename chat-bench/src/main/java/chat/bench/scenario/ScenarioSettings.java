package chat.bench.scenario;

/**
 * The sizes of the scenarios.
 *
 * @param fanoutConnections connections in the one room of {@code fanout}
 * @param idleConnections connections of {@code idle}
 * @param reconnectConnections connections of {@code reconnect}
 */
public record ScenarioSettings(
        Timing timing,
        int idleConnections,
        int fanoutConnections,
        int reconnectConnections,
        HistorySize history,
        RoomsSize rooms) {

    /**
     * How fast and how long each scenario runs.
     *
     * @param rate load of the first step, in deliveries per second; pages per second are a hundredth of it
     * @param seconds measuring time
     * @param warmUpSeconds time before it, which is not reported
     */
    public record Timing(double rate, double seconds, double warmUpSeconds) {}

    /**
     * The size of {@code history}.
     *
     * @param rows messages in the room
     * @param readers HTTP connections
     */
    public record HistorySize(int rows, int readers) {}

    /**
     * The size of {@code rooms}.
     *
     * @param members users in each room
     */
    public record RoomsSize(int count, int members) {}
}
