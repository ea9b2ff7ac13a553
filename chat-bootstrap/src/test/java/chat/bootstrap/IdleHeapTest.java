package chat.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdleHeapTest {
    private static final long MIB = 1 << 20;

    private long used;
    private long live = 30 * MIB;
    private long cpu;
    private int collections;
    private final IdleHeap heap = new IdleHeap(() -> used, () -> cpu, this::collect);

    private void collect() {
        collections++;
        used = live;
    }

    private void releaseAfter(Duration cpuTime) {
        cpu += cpuTime.toNanos();
        heap.release();
    }

    @Test
    void collects_once_after_a_burst() {
        used = 100 * MIB;
        releaseAfter(Duration.ofSeconds(50));
        assertEquals(0, collections);
        for (int i = 0; i < 10; i++) {
            releaseAfter(Duration.ofSeconds(2));
        }
        assertEquals(1, collections);
    }

    @Test
    void collects_again_after_the_next_burst_only() {
        used = 100 * MIB;
        releaseAfter(Duration.ofSeconds(2));
        used += 8 * MIB;
        releaseAfter(Duration.ofSeconds(2));
        assertEquals(1, collections);
        used += MIB;
        releaseAfter(Duration.ofSeconds(2));
        assertEquals(2, collections);
    }

    @Test
    void a_large_heap_must_grow_by_a_quarter() {
        live = 400 * MIB;
        used = 500 * MIB;
        releaseAfter(Duration.ofSeconds(2));
        used = 500 * MIB;
        releaseAfter(Duration.ofSeconds(2));
        assertEquals(1, collections);
        used = 501 * MIB;
        releaseAfter(Duration.ofSeconds(2));
        assertEquals(2, collections);
    }

    @Test
    void growth_counts_from_the_collections_of_the_virtual_machine_too() {
        live = 400 * MIB;
        used = 500 * MIB;
        releaseAfter(Duration.ofSeconds(2));
        used = 30 * MIB;
        releaseAfter(Duration.ofSeconds(2));
        used = 60 * MIB;
        releaseAfter(Duration.ofSeconds(2));
        assertEquals(2, collections);
    }

    @Test
    void leaves_other_collectors_alone() {
        releaseAfter(Duration.ZERO);
        assertEquals(0, collections);
    }
}
