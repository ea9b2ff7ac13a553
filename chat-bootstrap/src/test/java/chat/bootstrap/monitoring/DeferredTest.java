package chat.bootstrap.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeferredTest {
    private final AtomicInteger created = new AtomicInteger();
    private final Deferred<List<String>> deferred = new Deferred<>(() -> {
        created.incrementAndGet();
        return Collections.synchronizedList(new ArrayList<>());
    });

    @Test
    void calls_wait_for_the_object_in_their_order() {
        deferred.use(list -> list.add("first"));
        deferred.use(list -> list.add("second"));
        assertEquals(Optional.empty(), deferred.find());
        assertEquals(0, created.get());
        assertEquals(List.of("first", "second"), deferred.get());
    }

    @Test
    void later_calls_are_made_at_once_on_the_same_object() {
        List<String> object = deferred.get();
        deferred.use(list -> list.add("now"));
        assertEquals(List.of("now"), object);
        assertEquals(Optional.of(object), deferred.find());
        assertEquals(1, created.get());
    }

    @Test
    void too_many_waiting_calls_create_the_object() {
        for (int i = 0; i <= Deferred.MAX_WAITING; i++) {
            deferred.use(list -> list.add("call"));
        }
        assertTrue(deferred.find().isPresent());
        assertEquals(Deferred.MAX_WAITING + 1, deferred.get().size());
    }
}
