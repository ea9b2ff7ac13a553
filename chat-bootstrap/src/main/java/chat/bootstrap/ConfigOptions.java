package chat.bootstrap;

import chat.bootstrap.config.Config;
import chat.bootstrap.config.ConfigReader;
import chat.bootstrap.config.Setting;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Command-line options for settings, shared by all commands. */
final class ConfigOptions {
    private final Map<Setting, String> flags = new EnumMap<>(Setting.class);

    @Option(names = "--config", paramLabel = "FILE", description = "properties file with settings")
    private @Nullable Path config;

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

    Config read(Map<String, String> environment) {
        Optional<Path> file = Optional.ofNullable(config)
                .or(() -> Optional.ofNullable(environment.get("CHAT_CONFIG")).map(Path::of));
        return new ConfigReader().read(flags, environment, file);
    }
}
