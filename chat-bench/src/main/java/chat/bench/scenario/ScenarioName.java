package chat.bench.scenario;

import chat.bench.server.BenchmarkException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The scenarios by name, in the order in which they run. */
public enum ScenarioName {
    /** Connections without traffic; first, because memory that another scenario left behind would serve them. */
    IDLE,
    /** Everybody is in one room. */
    FANOUT,
    /** All clients lose their connection at once. */
    RECONNECT,
    /** Pages of history over HTTP. */
    HISTORY,
    /** Many rooms with a few members each; last, because its many memberships cost the users of other scenarios. */
    ROOMS;

    /** Returns a new scenario. */
    public Scenario create() {
        return switch (this) {
            case IDLE -> new IdleConnections();
            case FANOUT -> new FanOut();
            case RECONNECT -> new ReconnectStorm();
            case HISTORY -> new HistoryPages();
            case ROOMS -> new ManyRooms();
        };
    }

    /** Returns the name on the command line. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a list of names.
     *
     * @param list names, separated by commas
     * @return the scenarios, in the order in which they run
     * @throws BenchmarkException if one is unknown, or there is none
     */
    public static Set<ScenarioName> parse(String list) {
        Set<ScenarioName> names = EnumSet.noneOf(ScenarioName.class);
        for (String name : list.split(",", -1)) {
            names.add(of(name.strip()));
        }
        return names;
    }

    private static ScenarioName of(String text) {
        List<ScenarioName> all = List.of(values());
        return all.stream()
                .filter(name -> name.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new BenchmarkException(
                        "Unknown scenario \"" + text + "\": choose from " + choices() + ".", null));
    }

    private static String choices() {
        return Arrays.stream(values()).map(ScenarioName::text).collect(Collectors.joining(", "));
    }
}
