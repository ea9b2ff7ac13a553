package chat.bootstrap.config;

import static chat.bootstrap.config.Setting.*;

import chat.adapter.rest.http.MetricsAccess;
import chat.application.security.Rate;
import chat.application.security.Rates;
import chat.application.security.UserRates;
import chat.domain.ChatException;
import chat.domain.WireEnum;
import chat.domain.session.SessionLifetime;
import chat.domain.workspace.RegistrationMode;
import chat.domain.workspace.WorkspaceName;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the settings. Precedence: flags, environment, file, default. */
public final class ConfigReader {
    /** The variable of the environment that names the properties file. */
    public static final String FILE = "CHAT_CONFIG";

    /** Retired settings. They are ignored, so that operators need not remove them before an upgrade. */
    private static final Set<String> RETIRED = Set.of("CHAT_WRITE_QUEUE");

    private static final Map<String, Setting> SETTINGS =
            Arrays.stream(Setting.values()).collect(Collectors.toMap(Setting::name, setting -> setting));

    private final List<String> errors = new ArrayList<>();
    private final Set<String> warnings = new TreeSet<>();

    /**
     * Reads all settings.
     *
     * @param file an optional properties file with the same names
     * @throws ConfigException with all mistakes
     */
    public Config read(Map<Setting, String> flags, Map<String, String> environment, Optional<Path> file) {
        environment.keySet().forEach(this::warnIfIgnored);
        Map<Setting, String> fromFile = file.map(this::fromFile).orElse(Map.of());
        ConfigValues values = new ConfigValues(List.of(flags, fromEnvironment(environment), fromFile), errors);
        Config config = new Config(
                listen(values),
                values.folder(CHAT_DATA),
                workspace(values),
                new Config.Logs(
                        values.oneOf(CHAT_LOG_FORMAT, "text", "json").equals("json"),
                        values.oneOf(CHAT_LOG_LEVEL, "error", "warn", "info", "debug")),
                MetricsAccess.valueOf(
                        values.oneOf(CHAT_METRICS, "local", "open", "off").toUpperCase(Locale.ROOT)),
                limits(values),
                new SessionLifetime(days(values, CHAT_SESSION_IDLE_DAYS), days(values, CHAT_SESSION_DAYS)),
                List.copyOf(warnings));
        if (!errors.isEmpty()) {
            throw new ConfigException(errors);
        }
        return config;
    }

    private static Config.Listen listen(ConfigValues values) {
        return new Config.Listen(
                values.host(CHAT_HOST),
                values.number(CHAT_PORT, 0, 65_535),
                values.origin(CHAT_PUBLIC_URL),
                values.origins(CHAT_ORIGINS),
                values.addresses(CHAT_PROXIES),
                values.number(CHAT_CONNECTIONS, 0, 10_000_000));
    }

    private Config.WorkspaceDefaults workspace(ConfigValues values) {
        RegistrationMode registration = WireEnum.find(
                        RegistrationMode.values(), values.oneOf(CHAT_REGISTRATION, "open", "invite", "closed"))
                .orElseThrow();
        return new Config.WorkspaceDefaults(name(values.text(CHAT_NAME)), registration);
    }

    private WorkspaceName name(String value) {
        try {
            return WorkspaceName.parse(value);
        } catch (ChatException invalid) {
            errors.add(CHAT_NAME + " must be 1 to 80 characters");
            return new WorkspaceName(CHAT_NAME.defaultValue());
        }
    }

    private static Config.Limits limits(ConfigValues values) {
        boolean on = values.oneOf(CHAT_LIMITS, "on", "off").equals("on");
        Config.Sizes sizes = new Config.Sizes(
                values.number(CHAT_CONTENT_CHARS, 1, 1_000_000),
                values.number(CHAT_FRAME_BYTES, 1_024, 16_777_216),
                values.number(CHAT_BODY_BYTES, 1_024, 16_777_216),
                values.number(CHAT_QUEUE_FRAMES, 128, 1_000_000),
                values.number(CHAT_QUEUE_BYTES, 262_144, 1_073_741_824));
        Rates rates = new Rates(
                rate(on, values.number(CHAT_SENDS_PER_10S, 0, 1_000_000), Duration.ofSeconds(10)),
                rate(on, values.number(CHAT_LOGINS_PER_MINUTE, 0, 1_000_000), Duration.ofMinutes(1)),
                rate(on, values.number(CHAT_REGISTRATIONS_PER_HOUR, 0, 1_000_000), Duration.ofHours(1)),
                rate(on, values.number(CHAT_ROOMS_PER_HOUR, 0, 1_000_000), Duration.ofHours(1)),
                rate(on, values.number(CHAT_INVITATIONS_PER_HOUR, 0, 1_000_000), Duration.ofHours(1)),
                typing(on, values.number(CHAT_TYPING_MS, 0, 60_000)),
                on ? UserRates.DEFAULT : UserRates.UNLIMITED);
        return new Config.Limits(sizes, rates, sockets(values, on), on);
    }

    private static Config.SocketLimits sockets(ConfigValues values, boolean limited) {
        int perUser = values.number(CHAT_SOCKETS_PER_USER, 0, 1_000_000);
        int ping = values.number(CHAT_PING_SECONDS, 1, 3_600);
        return new Config.SocketLimits(
                limited ? perUser : 0,
                Duration.ofSeconds(ping),
                Duration.ofSeconds(values.number(CHAT_SILENCE_SECONDS, ping + 1, 7_200)),
                new Rate(values.number(CHAT_MALFORMED_PER_10S, 1, 1_000_000), Duration.ofSeconds(10)));
    }

    private static Rate rate(boolean on, int count, Duration window) {
        return new Rate(on ? count : 0, window);
    }

    private static Rate typing(boolean on, int pauseMs) {
        return rate(on && pauseMs > 0, 1, Duration.ofMillis(pauseMs));
    }

    private static Duration days(ConfigValues values, Setting setting) {
        return Duration.ofDays(values.number(setting, 1, 3_650));
    }

    // Other programs may have variables that begin like this, so one that is not a setting is no error.
    private void warnIfIgnored(String variable) {
        if (RETIRED.contains(variable)) {
            warnings.add(retired(variable));
        } else if (variable.startsWith(Setting.PREFIX) && !variable.equals(FILE) && !SETTINGS.containsKey(variable)) {
            warnings.add("The environment variable " + variable
                    + " is not a setting and has no effect; --help lists all settings");
        }
    }

    private static String retired(String name) {
        return name + " no longer has any effect; remove it from the settings";
    }

    private static Map<Setting, String> fromEnvironment(Map<String, String> environment) {
        Map<Setting, String> found = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = environment.get(setting.name());
            if (value != null) {
                found.put(setting, value);
            }
        }
        return found;
    }

    private Map<Setting, String> fromFile(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (MalformedInputException e) {
            errors.add("The settings file " + file + " is not UTF-8 text");
        } catch (IOException | IllegalArgumentException e) {
            errors.add("The settings file " + file + " can't be read");
        }
        Map<Setting, String> found = new EnumMap<>(Setting.class);
        for (String key : properties.stringPropertyNames()) {
            Setting setting = SETTINGS.get(key);
            if (RETIRED.contains(key)) {
                warnings.add(retired(key));
            } else if (setting == null) {
                errors.add("The settings file has the unknown setting " + key + "; --help lists all settings");
            } else {
                found.put(setting, properties.getProperty(key));
            }
        }
        return found;
    }
}
