package chat.bootstrap.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;

/** Process metrics: memory, threads, CPU usage, open files and uptime. */
final class ProcessMeters implements AutoCloseable {
    // Metrics of the machine rather than the process, and metrics without use to operators.
    private static final List<String> LEFT_OUT = List.of("system.", "jvm.buffer.", "process.cpu.time");

    private final MeterRegistry registry;
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private boolean registered;

    ProcessMeters(MeterRegistry registry) {
        this.registry = registry;
        registry.config()
                .meterFilter(MeterFilter.deny(meter -> LEFT_OUT.stream().anyMatch(meter.getName()::startsWith)));
    }

    /** Starts measuring. Does nothing the second time. */
    synchronized void register() {
        if (registered) {
            return;
        }
        registered = true;
        new JvmMemoryMetrics().bindTo(registry);
        garbage.bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    @Override
    public void close() {
        garbage.close();
    }
}
