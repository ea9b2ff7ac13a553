package chat.bootstrap;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.ReflectionException;

/**
 * Returns memory to the system after a burst of work: by default, Java keeps the heap as large as it has ever been, and
 * glibc keeps freed native memory. Does nothing on virtual machines that can't.
 */
final class MemoryRelease {
    /** Flags of G1, which can be changed while it runs; in this order, as the minimum may not exceed the maximum. */
    private static final Map<String, String> HEAP_FLAGS = new LinkedHashMap<>();

    private static final String NATIVE_COMMANDS = "com.sun.management:type=DiagnosticCommand";
    private static final String TRIM = "systemTrimNativeHeap";

    static {
        HEAP_FLAGS.put("MinHeapFreeRatio", "10");
        HEAP_FLAGS.put("MaxHeapFreeRatio", "30");
        // Milliseconds without a collection after which one begins, so that an idle heap shrinks, too.
        HEAP_FLAGS.put("G1PeriodicGCInterval", "60000");
    }

    private MemoryRelease() {}

    /** Lets the heap shrink when it is idle. Leaves flags alone that the command line sets. */
    static void shrinkIdleHeap() {
        HotSpotDiagnosticMXBean vm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (vm != null) {
            HEAP_FLAGS.forEach((flag, value) -> setDefault(vm, flag, value));
        }
    }

    private static void setDefault(HotSpotDiagnosticMXBean vm, String flag, String value) {
        try {
            if (vm.getVMOption(flag).getOrigin() == VMOption.Origin.DEFAULT) {
                vm.setVMOption(flag, value);
            }
        } catch (IllegalArgumentException unknownOrUnsuitable) {
            // Without G1, or next to other flags, the flag has no use.
        }
    }

    /**
     * Returns freed native memory to the system. Takes a few milliseconds.
     *
     * @throws JMException if the virtual machine fails to do so
     */
    static void trimNativeMemory() throws JMException {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(new ObjectName(NATIVE_COMMANDS), TRIM, new Object[0], new String[0]);
        } catch (InstanceNotFoundException | ReflectionException unsupported) {
            // Only some versions of Java have the command, and only with glibc.
        }
    }
}
