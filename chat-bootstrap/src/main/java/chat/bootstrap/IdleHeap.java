package chat.bootstrap;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Collects the garbage of an idle heap after a burst of work, so that the heap shrinks. For the serial collector, which
 * Java chooses on machines with one processor or little memory: it collects its old generation only when that is full. G1
 * does so itself ({@link MemoryRelease#shrinkIdleHeap}). Not thread-safe.
 */
final class IdleHeap {
    private static final String OLD_GENERATION_OF_SERIAL = "Tenured Gen";
    private static final long IDLE_NANOS = Duration.ofSeconds(6).toNanos();
    private static final long MIN_GROWTH_BYTES = 8 << 20;

    private final LongSupplier oldBytes;
    private final LongSupplier cpuNanos;
    private final Runnable collect;
    private long lastCpu;
    private long collectedBytes;

    /** The heap of this virtual machine. */
    IdleHeap() {
        this(IdleHeap::serialOldBytes, IdleHeap::processCpuNanos, System::gc);
    }

    /**
     * @param oldBytes the bytes in use in the old generation, garbage included; always 0 if it is not to be collected here
     * @param cpuNanos the CPU time of the process since its start, in nanoseconds
     * @param collect collects all garbage
     */
    IdleHeap(LongSupplier oldBytes, LongSupplier cpuNanos, Runnable collect) {
        this.oldBytes = oldBytes;
        this.cpuNanos = cpuNanos;
        this.collect = collect;
    }

    /**
     * Collects if the process has used less than a tenth of a processor since the last call, and the old generation has
     * grown by a quarter, and by 8 MiB, since the last collection. Call it once a minute.
     */
    void release() {
        long cpu = cpuNanos.getAsLong();
        boolean idle = cpu - lastCpu < IDLE_NANOS;
        lastCpu = cpu;
        long bytes = oldBytes.getAsLong();
        if (idle && bytes > collectedBytes + Math.max(collectedBytes / 4, MIN_GROWTH_BYTES)) {
            collect.run();
            bytes = oldBytes.getAsLong();
            collectedBytes = bytes;
        }
        collectedBytes = Math.min(collectedBytes, bytes);
    }

    private static long serialOldBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals(OLD_GENERATION_OF_SERIAL))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                .sum();
    }

    private static long processCpuNanos() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system == null ? 0 : system.getProcessCpuTime();
    }
}
