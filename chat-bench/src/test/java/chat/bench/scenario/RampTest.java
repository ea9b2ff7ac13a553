package chat.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RampTest {
    @Test
    void a_step_takes_a_tenth_of_the_time_but_at_least_two_seconds() {
        assertEquals(6, Ramp.stepSeconds(60));
        assertEquals(3, Ramp.stepSeconds(30));
        assertEquals(2, Ramp.stepSeconds(3));
    }
}
