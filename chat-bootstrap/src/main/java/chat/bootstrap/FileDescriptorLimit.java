package chat.bootstrap;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Derives the connection limit from the system's limit of file descriptors: a server that runs out of them never
 * recovers.
 */
final class FileDescriptorLimit {
    private static final int KEPT_FREE = 200;
    private static final int FEWEST = 50;

    private FileDescriptorLimit() {}

    /** @param requested the configured limit; 0 for the maximum */
    static int connectionLimit(int requested) {
        int available = available();
        return requested == 0 ? available : Math.min(requested, available);
    }

    private static int available() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            long most = system.getMaxFileDescriptorCount() - KEPT_FREE;
            return (int) Math.max(FEWEST, Math.min(Integer.MAX_VALUE, most));
        }
        return Integer.MAX_VALUE;
    }
}
