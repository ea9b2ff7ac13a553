package chat.bootstrap;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class MemoryReleaseTest {
    private final HotSpotDiagnosticMXBean vm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    private String value(String flag) {
        return vm.getVMOption(flag).getValue();
    }

    @Test
    void an_idle_heap_shrinks_unless_a_flag_was_set_otherwise() {
        vm.setVMOption("MinHeapFreeRatio", "20");
        MemoryRelease.shrinkIdleHeap();
        assertEquals("20", value("MinHeapFreeRatio"));
        assertEquals("30", value("MaxHeapFreeRatio"));
        assertEquals("60000", value("G1PeriodicGCInterval"));
    }

    @Test
    void trims_native_memory_or_does_nothing() {
        assertDoesNotThrow(MemoryRelease::trimNativeMemory);
    }
}
