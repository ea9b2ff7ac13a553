package chat.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.bootstrap.config.Config;
import chat.bootstrap.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ConfigOptionsTest {
    @TempDir
    Path folder;

    @Test
    void reads_every_option_as_picocli_does() throws IOException {
        Path file = Files.writeString(folder.resolve("parley.properties"), "CHAT_NAME=From the file\n");
        for (String[] arguments : List.of(new String[0], new String[] {
            "--config", file.toString(), "--host", "0.0.0.0", "--port", "0", "--data", "a b", "--limits", "off"
        })) {
            ConfigOptions picocli = new ConfigOptions();
            CommandLine.populateCommand(picocli, arguments);
            Config read = ConfigOptions.parse(arguments).orElseThrow().read(Map.of());
            assertEquals(picocli.read(Map.of()), read);
        }
    }

    @Test
    void knows_every_option() {
        for (CommandLine.Model.OptionSpec option :
                new CommandLine(new ConfigOptions()).getCommandSpec().options()) {
            assertTrue(ConfigOptions.parse(option.longestName(), "1").isPresent(), option.longestName());
        }
    }

    @Test
    void an_error_names_the_option() {
        ConfigOptions options = ConfigOptions.parse("--host", "a b", "--port", "x", "--data", "\0", "--limits", "x")
                .orElseThrow();
        ConfigException wrong = assertThrows(ConfigException.class, () -> options.read(Map.of()));
        for (String option : List.of("--host", "--port", "--data", "--limits")) {
            assertTrue(wrong.errors().stream().anyMatch(line -> line.startsWith(option + " is ")), option);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "bench",
                "--port",
                "--port=1",
                "--port --host",
                "--port @file",
                "--port '1'",
                "--prot 1",
                "--port 1 --port 2",
                "--port 1 bench",
                "1 --port"
            })
    void leaves_everything_else_to_picocli(String arguments) {
        assertTrue(ConfigOptions.parse(arguments.split(" ")).isEmpty());
    }
}
