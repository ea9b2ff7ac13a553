package chat.bench.scenario;

/**
 * The sizes of the scenarios.
 *
 * @param members connections in the one room of {@code fanout}
 * @param rooms number of rooms of {@code rooms}
 * @param roomMembers members of each of them
 * @param sockets connections of {@code idle}
 * @param rows messages in the room of {@code history}
 * @param readers HTTP connections of {@code history}
 * @param clients connections of {@code reconnect}
 * @param rate load of the first step, in deliveries per second; pages per second are a hundredth of it
 * @param seconds measuring time of each scenario
 * @param warmUpSeconds time before it, which is not reported
 */
public record ScenarioSettings(
        int members,
        int rooms,
        int roomMembers,
        int sockets,
        int rows,
        int readers,
        int clients,
        double rate,
        double seconds,
        double warmUpSeconds) {}
