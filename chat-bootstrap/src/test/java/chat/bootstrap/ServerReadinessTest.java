package chat.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerReadinessTest {
    private final List<String> down = new ArrayList<>();
    private boolean writable = true;
    private final ServerReadiness readiness = new ServerReadiness(() -> List.copyOf(down), () -> writable);

    @Test
    void is_ready_while_nothing_is_wrong() {
        assertEquals(Optional.empty(), readiness.notReadyReason());
    }

    @Test
    void is_not_ready_while_a_vital_loop_is_down_and_names_no_internals() {
        down.add("writer");
        String reason = readiness.notReadyReason().orElseThrow();
        assertTrue(reason.contains("keeps failing") && !reason.contains("writer"), reason);
        down.clear();
        assertEquals(Optional.empty(), readiness.notReadyReason());
    }

    @Test
    void is_not_ready_while_the_storage_is_not_writable() {
        writable = false;
        assertTrue(readiness.notReadyReason().orElseThrow().contains("Nothing can be stored"));
        writable = true;
        assertEquals(Optional.empty(), readiness.notReadyReason());
    }

    @Test
    void is_not_ready_after_a_class_failed_to_load() {
        readiness.classLoadFailed();
        assertTrue(readiness.notReadyReason().orElseThrow().contains("restart the server"));
    }

    @Test
    void is_not_ready_while_stopping() {
        readiness.classLoadFailed();
        readiness.stopping();
        assertEquals(Optional.of("The server is stopping."), readiness.notReadyReason());
    }
}
