package chat.bootstrap;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many connections the system lets the program have: a server that runs out of file descriptors never recovers. */
final class FileDescriptorLimit {
    private static final int KEPT_FREE = 200;
    private static final int FEWEST = 50;

    private FileDescriptorLimit() {}

    /** @param wanted by the configuration; 0 for as many as can be */
    static int connectionLimit(int wanted) {
        int possible = available();
        return wanted == 0 ? possible : Math.min(wanted, possible);
    }

    private static int available() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            long most = system.getMaxFileDescriptorCount() - KEPT_FREE;
            return (int) Math.max(FEWEST, Math.min(Integer.MAX_VALUE, most));
        }
        return Integer.MAX_VALUE;
    }
}
