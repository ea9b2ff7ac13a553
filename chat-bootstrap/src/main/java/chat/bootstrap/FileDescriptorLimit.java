package chat.bootstrap;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * Derives the connection limit from the system's limit of file descriptors: a server that runs out of them never
 * recovers.
 */
final class FileDescriptorLimit {
    private static final int KEPT_FREE = 200;
    private static final int FEWEST = 50;
    private static final Path LINUX = Path.of("/proc/self/limits");
    private static final String OPEN_FILES = "Max open files";

    private FileDescriptorLimit() {}

    /** @param requested the configured limit; 0 for the maximum */
    static int connectionLimit(int requested) {
        int available = available();
        return requested == 0 ? available : Math.min(requested, available);
    }

    private static int available() {
        long most = ofLinux().orElseGet(FileDescriptorLimit::ofBean) - KEPT_FREE;
        return (int) Math.max(FEWEST, Math.min(Integer.MAX_VALUE, most));
    }

    private static OptionalLong ofLinux() {
        try {
            return Files.isReadable(LINUX) ? parse(Files.readAllLines(LINUX)) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** Returns the soft limit in the lines of {@code /proc/self/limits}, or empty if it isn't there or not a number. */
    static OptionalLong parse(List<String> limits) {
        for (String line : limits) {
            if (line.startsWith(OPEN_FILES)) {
                String soft = line.substring(OPEN_FILES.length()).strip().split("\\s+", 2)[0];
                return soft.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(soft)) : OptionalLong.empty();
            }
        }
        return OptionalLong.empty();
    }

    // The beans of management are many classes.
    static long ofBean() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }
}
