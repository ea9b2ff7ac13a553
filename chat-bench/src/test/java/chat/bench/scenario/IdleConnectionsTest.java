package chat.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class IdleConnectionsTest {
    @Test
    void says_how_much_the_memory_grew_and_how_many_connections_were_lost() {
        assertEquals(
                List.of(
                        "This machine held 5,000 idle connections.",
                        "The server's memory grew by 12.3 KiB for each.",
                        "2 idle connections were lost and opened again."),
                IdleConnections.summary("This machine", 5_000, OptionalDouble.of(12.34), 2));
    }

    @Test
    void memory_that_shrank_or_is_unknown_is_not_taken_for_none() {
        assertEquals(
                List.of("This machine held 1 idle connection.", "The server's memory grew by -1.50 KiB for each."),
                IdleConnections.summary("This machine", 1, OptionalDouble.of(-1.5), 0));
        assertEquals(
                List.of("This machine held 1 idle connection."),
                IdleConnections.summary("This machine", 1, OptionalDouble.empty(), 0));
    }
}
