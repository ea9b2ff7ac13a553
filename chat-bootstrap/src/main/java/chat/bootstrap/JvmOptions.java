package chat.bootstrap;

import java.lang.management.ManagementFactory;
import java.util.List;

/** The JVM options of this process. */
final class JvmOptions {
    /** Options of one process alone: agents, debuggers, and what writes a file or listens on a port. */
    private static final List<String> NOT_SHARED = List.of(
            "-agentlib:",
            "-agentpath:",
            "-javaagent:",
            "-Xdebug",
            "-Xrunjdwp",
            "-Xlog",
            "-XX:ArchiveClassesAtExit",
            "-XX:AOTCacheOutput",
            "-XX:StartFlightRecording",
            "-XX:FlightRecorderOptions",
            "-Dcom.sun.management.");

    private JvmOptions() {}

    /** Returns the options that another process can have, too. */
    static List<String> shared() {
        return shared(ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    /** Returns those of the options that another process can have, too. */
    static List<String> shared(List<String> options) {
        return options.stream()
                .filter(option -> NOT_SHARED.stream().noneMatch(option::startsWith))
                .toList();
    }
}
