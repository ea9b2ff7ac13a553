package chat.bootstrap.e2e.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GeneratorTest {
    @Test
    void the_same_seed_generates_the_same_history() {
        assertEquals(Generator.history(7), Generator.history(7));
        assertTrue(Generator.history(7).toString().startsWith("history 7\n  CreateRoom["));
    }

    @Test
    void two_hundred_seeds_generate_every_kind_of_step() {
        Set<String> kinds = LongStream.range(0, 200)
                .boxed()
                .flatMap(seed -> Generator.history(seed).steps().stream())
                .map(step -> step.getClass().getSimpleName())
                .collect(Collectors.toSet());
        assertEquals(37, kinds.size(), kinds::toString);
    }
}
