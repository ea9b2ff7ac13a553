package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the server without a locale, or with one that is not UTF-8, as in cron and in bare containers. */
@EnabledOnOs(OS.LINUX)
class LocaleIT {
    @TempDir
    Path folder;

    @Test
    void refuses_a_workspace_name_that_it_cannot_decode() {
        assertRefused(run(List.of("LANG=C", "CHAT_NAME=Łódź"), serve()));
        assertRefused(run(List.of("LC_ALL=POSIX", "CHAT_NAME=Łódź"), serve()));
        assertRefused(run(List.of("CHAT_NAME=Łódź"), serve()));
    }

    @Test
    void refuses_arguments_and_paths_that_it_cannot_decode() throws IOException {
        assertRefused(run(List.of("LANG=C"), List.of("--port", "0", "--data", folder.resolve("Łódź") + "")));
        assertRefused(run(List.of("LANG=C"), List.of("reset-password", "--data", folder + "", "Żaneta")));
        Path file = Files.writeString(folder.resolve("settings"), "CHAT_DATA=" + folder.resolve("Łódź") + "\n");
        assertRefused(run(List.of("LANG=C"), List.of("--port", "0", "--config", file + "")));
        Path here = Files.createDirectory(folder.resolve("Żółw"));
        assertRefused(ServerProcess.run(builder(List.of("LANG=C"), serve()).directory(here.toFile())));
        assertFalse(Files.exists(folder.resolve("Łódź")));
    }

    @Test
    void reads_names_and_paths_with_a_utf8_locale() {
        List<String> arguments = List.of("--port", "0", "--data", folder.resolve("Łódź") + "");
        try (ServerProcess server = run(List.of("LANG=C.UTF-8", "CHAT_NAME=Łódź"), arguments)) {
            assertEquals(
                    "Łódź",
                    TestUser.stranger(server).get("/workspace").get("name").textValue());
            assertTrue(Files.exists(folder.resolve("Łódź").resolve("chat.db")));
        }
    }

    @Test
    void reads_its_config_file_as_utf8_without_a_utf8_locale() throws IOException {
        Path file = Files.writeString(folder.resolve("settings"), "CHAT_NAME=Łódź\n");
        List<String> arguments = new ArrayList<>(serve());
        arguments.addAll(List.of("--config", file + ""));
        try (ServerProcess server = run(List.of("LANG=C"), arguments)) {
            assertEquals(
                    "Łódź",
                    TestUser.stranger(server).get("/workspace").get("name").textValue());
        }
    }

    private List<String> serve() {
        return List.of("--port", "0", "--data", folder.resolve("data") + "");
    }

    private static void assertRefused(ServerProcess started) {
        assertEquals(2, started.exitCode(), started::output);
        assertEquals(1, started.output().lines().count(), started::output);
        assertTrue(started.output().contains("start with LANG=C.UTF-8"), started::output);
    }

    private static ServerProcess run(List<String> environment, List<String> arguments) {
        return ServerProcess.run(builder(environment, arguments));
    }

    private static ProcessBuilder builder(List<String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("env", "-i"));
        command.addAll(environment);
        command.addAll(ServerCommand.of(List.of(), ServerCommand.jar().toAbsolutePath(), arguments));
        return new ProcessBuilder(command);
    }
}
