package chat.bootstrap;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** The options of {@code bench} that are numbers. */
enum NumericOption {
    SECONDS(double.class, 30, 1, 3_600, "measuring time of each scenario"),
    WARM_UP(double.class, 10, 0, 600, "fanout, history, rooms: seconds before it, to warm up"),
    RATE(double.class, 10_000, 1, 1_000_000_000, "deliveries per second of the first step; it doubles"),
    USERS(int.class, 50, 1, 10_000, "accounts that share the connections"),
    CHARS(int.class, 100, 30, 8_000, "length of a message"),
    IDLE_CONNECTIONS(int.class, 5_000, 1, 1_000_000, "idle: connections"),
    MEMBERS(int.class, 1_000, 1, 1_000_000, "fanout: connections in the room"),
    LOST_CONNECTIONS(int.class, 1_000, 1, 1_000_000, "reconnect: connections"),
    ROWS(int.class, 2_000, 1, 1_000_000, "history: messages in the room"),
    READERS(int.class, 16, 1, 1_000, "history: HTTP connections"),
    ROOMS(int.class, 1_000, 1, 1_000_000, "rooms: number of rooms"),
    ROOM_MEMBERS(int.class, 5, 1, 1_000_000, "rooms: members of each"),
    THREADS(int.class, 1, 1, 64, "threads of the load generator");

    private final Class<? extends Number> type;
    private final int defaultValue;
    private final int min;
    private final int max;
    private final String help;

    NumericOption(Class<? extends Number> type, int defaultValue, int min, int max, String help) {
        this.type = type;
        this.defaultValue = defaultValue;
        this.min = min;
        this.max = max;
        this.help = help;
    }

    /** Returns a new option for picocli, which holds the value. */
    OptionSpec newSpec() {
        return OptionSpec.builder(flag())
                .type(type)
                .paramLabel("N")
                .description(help + " [" + defaultValue + "]")
                .defaultValue(String.valueOf(defaultValue))
                .build();
    }

    /** Returns what is wrong with a value, for people; empty if it is in the range. */
    Optional<String> error(Number value) {
        boolean valid = value.doubleValue() >= min && value.doubleValue() <= max;
        String text = value.toString().replaceFirst("\\.0$", "");
        return valid
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%s is %s, but must be %,d to %,d.", flag(), text, min, max));
    }

    private String flag() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
