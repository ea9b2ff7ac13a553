package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OpenResourcesTest {
    private final List<String> closed = new ArrayList<>();
    private final OpenResources opened = new OpenResources();

    @Test
    void closes_all_in_reverse_order_though_some_can_not_be_closed() {
        add("directory");
        opened.add("writer", () -> {
            throw new IllegalStateException("planned");
        });
        add("readers");
        opened.add("tasks", () -> {
            throw new StackOverflowError("planned");
        });
        assertThrows(Throwable.class, opened::close);
        assertEquals(List.of("readers", "directory"), closed);
    }

    @Test
    void closes_none_that_are_kept() {
        add("directory");
        opened.keepOpen();
        opened.close();
        assertEquals(List.of(), closed);
    }

    private void add(String name) {
        opened.add(name, () -> closed.add(name));
    }
}
