package chat.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.bootstrap.config.Setting;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParleyCommandTest {
    @Test
    void the_help_indents_the_continuation_of_a_settings_description() {
        List<String> lines = help().lines()
                .dropWhile(line -> !line.startsWith("Settings,"))
                .skip(1)
                .toList();
        for (String line : lines) {
            assertTrue(line.matches(" {2}CHAT_\\w+ +\\S.*| {33}\\S.*") && line.length() <= 80, line);
        }
        assertEquals(
                Setting.values().length,
                lines.stream().filter(line -> line.startsWith("  CHAT_")).count());
        assertTrue(
                lines.contains("  CHAT_SENDS_PER_10S           messages per user in 10 s; 0 for no limit [20]"),
                lines::toString);
    }

    private static String help() {
        StringWriter out = new StringWriter();
        ParleyCommand.commandLine(Map.of())
                .setUsageHelpAutoWidth(false)
                .setOut(new PrintWriter(out))
                .execute("--help");
        return out.toString();
    }
}
