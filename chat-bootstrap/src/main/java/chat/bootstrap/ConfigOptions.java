package chat.bootstrap;

import chat.bootstrap.config.Config;
import chat.bootstrap.config.ConfigReader;
import chat.bootstrap.config.Setting;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Command-line options for settings, shared by all commands. */
final class ConfigOptions {
    // Picocli takes values that begin with these for options, files of arguments or quoted text.
    private static final String PICOCLI = "-@\"'";

    private final Map<Setting, String> flags = new EnumMap<>(Setting.class);

    private @Nullable Path config;

    @Option(names = "--config", paramLabel = "FILE", description = "properties file with settings")
    void config(Path value) {
        config = value;
    }

    @Option(names = "--host", paramLabel = "ADDRESS", description = "address to listen on [127.0.0.1]")
    void host(String value) {
        flags.put(Setting.CHAT_HOST, value);
    }

    @Option(names = "--port", paramLabel = "PORT", description = "port to listen on; 0 picks a free one [8000]")
    void port(String value) {
        flags.put(Setting.CHAT_PORT, value);
    }

    @Option(names = "--data", paramLabel = "DIRECTORY", description = "data directory [./data]")
    void data(String value) {
        flags.put(Setting.CHAT_DATA, value);
    }

    @Option(names = "--limits", paramLabel = "on|off", description = "off disables the rate limits [on]")
    void limits(String value) {
        flags.put(Setting.CHAT_LIMITS, value);
    }

    /**
     * Reads arguments that are options of this class only, each once and followed by its value. Does not load picocli,
     * whose start takes as long as that of the HTTP port.
     *
     * @return empty for any other arguments, which picocli understands or refuses
     */
    static Optional<ConfigOptions> parse(String... arguments) {
        ConfigOptions options = new ConfigOptions();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            boolean plain = !value.isEmpty() && PICOCLI.indexOf(value.charAt(0)) < 0;
            if (!plain || !names.add(arguments[i]) || !options.set(arguments[i], value)) {
                return Optional.empty();
            }
        }
        return Optional.of(options);
    }

    private boolean set(String name, String value) {
        switch (name) {
            case "--config" -> config(Path.of(value));
            case "--host" -> host(value);
            case "--port" -> port(value);
            case "--data" -> data(value);
            case "--limits" -> limits(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    Config read(Map<String, String> environment) {
        Optional<Path> file = Optional.ofNullable(config)
                .or(() ->
                        Optional.ofNullable(environment.get(ConfigReader.FILE)).map(Path::of));
        return new ConfigReader().read(flags, environment, file);
    }
}
