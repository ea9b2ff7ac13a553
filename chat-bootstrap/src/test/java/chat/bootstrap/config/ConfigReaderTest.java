package chat.bootstrap.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.application.security.UserRates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {
    @TempDir
    Path folder;

    @Test
    void returns_defaults_without_any_setting() {
        Config config = read(Map.of(), Map.of());
        assertEquals("127.0.0.1", config.listen().host());
        assertEquals(8000, config.listen().port());
        assertEquals(Path.of("./data"), config.data());
        assertEquals(20, config.limits().rates().sends().count());
        assertEquals(Duration.ofDays(30), config.sessions().idle());
        assertFalse(config.logs().json());
    }

    @Test
    void defaults_equal_their_explicit_values() {
        Map<String, String> all = new HashMap<>();
        for (Setting setting : Setting.values()) {
            all.put(setting.name(), setting.defaultValue());
        }
        assertEquals(read(Map.of(), Map.of()), read(Map.of(), all));
    }

    @Test
    void flags_override_the_environment_which_overrides_the_file() throws IOException {
        Path file = file("CHAT_PORT=1\nCHAT_HOST=10.0.0.1\nCHAT_NAME=Zażółć\n");
        Config config = new ConfigReader()
                .read(
                        Map.of(Setting.CHAT_PORT, "3"),
                        Map.of("CHAT_PORT", "2", "CHAT_HOST", "10.0.0.2", "PATH", "/bin"),
                        Optional.of(file));
        assertEquals(3, config.listen().port());
        assertEquals("10.0.0.2", config.listen().host());
        assertEquals("Zażółć", config.workspace().name().value());
    }

    @Test
    void reports_all_errors_together() throws IOException {
        Path file = file("CHAT_PROT=1\nCHAT_QUEUE_FRAMES=1\n");
        Map<String, String> environment = Map.of(
                "CHAT_PROXIES",
                "proxy.example",
                "CHAT_PORT",
                "eighty",
                "CHAT_LIMITS",
                "perhaps",
                "CHAT_PUBLIC_URL",
                "chat.example.org/x",
                "CHAT_HOST",
                "a b");
        ConfigException wrong = assertThrows(
                ConfigException.class, () -> new ConfigReader().read(Map.of(), environment, Optional.of(file)));
        for (String name : List.of(
                "CHAT_PROXIES",
                "CHAT_PROT",
                "CHAT_QUEUE_FRAMES",
                "CHAT_PORT",
                "CHAT_LIMITS",
                "CHAT_PUBLIC_URL",
                "CHAT_HOST")) {
            assertTrue(wrong.errors().stream().anyMatch(line -> line.contains(name)), name);
        }
        assertEquals(7, wrong.errors().size());
    }

    @Test
    void ignores_settings_of_earlier_versions_and_names_them() throws IOException {
        String warning = "CHAT_WRITE_QUEUE no longer has any effect; remove it from the settings";
        assertEquals(List.of(), read(Map.of(), Map.of()).warnings());
        assertEquals(
                List.of(warning),
                read(Map.of(), Map.of("CHAT_WRITE_QUEUE", "10000")).warnings());
        Path file = file("CHAT_WRITE_QUEUE=many\n");
        Config config = new ConfigReader().read(Map.of(), Map.of(), Optional.of(file));
        assertEquals(List.of(warning), config.warnings());
    }

    @Test
    void warns_of_variables_that_are_not_settings() {
        Map<String, String> environment =
                Map.of("CHAT_PROT", "1", "CHAT_CONFIG", "f", "CHAT_NAME", "Ops", "PATH", "/bin", "CHATTER", "1");
        assertEquals(
                List.of(
                        "The environment variable CHAT_PROT is not a setting and has no effect; --help lists all settings"),
                read(Map.of(), environment).warnings());
    }

    @Test
    void an_error_names_the_flag_or_the_setting_that_was_given() {
        ConfigException wrong = assertThrows(
                ConfigException.class,
                () -> read(Map.of(Setting.CHAT_PORT, "99999"), Map.of("CHAT_PORT", "1", "CHAT_LIMITS", "x")));
        assertEquals(
                List.of(
                        "--port is \"99999\", but must be a whole number from 0 to 65535",
                        "CHAT_LIMITS is \"x\", but must be one of on, off"),
                wrong.errors());
    }

    @Test
    void reports_an_unreadable_file() throws IOException {
        Path missing = folder.resolve("missing");
        assertThrows(ConfigException.class, () -> new ConfigReader().read(Map.of(), Map.of(), Optional.of(missing)));
        Path latin = Files.write(folder.resolve("latin"), "CHAT_NAME=\u00f3".getBytes(StandardCharsets.ISO_8859_1));
        assertThrows(ConfigException.class, () -> new ConfigReader().read(Map.of(), Map.of(), Optional.of(latin)));
    }

    @Test
    void limits_off_disables_rate_and_count_limits_only() {
        Config.Limits limits =
                read(Map.of(Setting.CHAT_LIMITS, "off"), Map.of()).limits();
        assertTrue(limits.rates().sends().unlimited());
        assertTrue(limits.rates().logIns().unlimited());
        assertTrue(limits.rates().registrations().unlimited());
        assertTrue(limits.rates().rooms().unlimited());
        assertTrue(limits.rates().invitations().unlimited());
        assertTrue(limits.rates().typing().unlimited());
        assertEquals(0, limits.sockets().perUser());
        assertEquals(UserRates.UNLIMITED, limits.rates().users());
        assertEquals(
                UserRates.DEFAULT, read(Map.of(), Map.of()).limits().rates().users());
        assertEquals(read(Map.of(), Map.of()).limits().sizes(), limits.sizes());
    }

    @Test
    void the_silence_timeout_must_exceed_the_ping_interval() {
        Map<String, String> tooShort = Map.of("CHAT_PING_SECONDS", "40", "CHAT_SILENCE_SECONDS", "40");
        ConfigException wrong = assertThrows(ConfigException.class, () -> read(Map.of(), tooShort));
        assertTrue(wrong.errors().get(0).contains("CHAT_SILENCE_SECONDS"));
        Config.SocketLimits sockets = read(Map.of(), Map.of("CHAT_PING_SECONDS", "10", "CHAT_SILENCE_SECONDS", "15"))
                .limits()
                .sockets();
        assertEquals(Duration.ofSeconds(15), sockets.silenceTimeout());
    }

    @Test
    void reads_origins_and_proxies_from_lists() {
        Config.Listen listen = read(
                        Map.of(),
                        Map.of(
                                "CHAT_PUBLIC_URL", "https://chat.example.org/",
                                "CHAT_ORIGINS", "https://a.example, http://b.example:8080 ,",
                                "CHAT_PROXIES", "127.0.0.1,::1"))
                .listen();
        assertEquals(Optional.of(URI.create("https://chat.example.org")), listen.publicUrl());
        assertEquals(Set.of("https://a.example", "http://b.example:8080"), listen.origins());
        Set<String> both = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1");
        Set<String> read =
                listen.proxies().stream().map(InetAddress::getHostAddress).collect(Collectors.toSet());
        assertEquals(both, read);
    }

    private static Config read(Map<Setting, String> flags, Map<String, String> environment) {
        return new ConfigReader().read(flags, environment, Optional.empty());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("parley.properties"), text);
    }
}
