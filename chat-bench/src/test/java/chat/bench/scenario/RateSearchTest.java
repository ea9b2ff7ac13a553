package chat.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RateSearchTest {
    @Test
    void doubles_until_a_rate_fails_and_narrows_the_gap() {
        List<Double> rates = rates(new RateSearch(10, Double.POSITIVE_INFINITY), 70);

        assertEquals(List.of(10.0, 20.0, 40.0, 80.0), rates.subList(0, 4));
        assertEquals(56.6, rates.get(4), 0.1);
        assertEquals(67.3, rates.get(5), 0.1);
        assertEquals(73.4, rates.get(6), 0.1);
        assertEquals(7, rates.size());
    }

    @Test
    void halves_a_first_rate_that_is_too_high() {
        List<Double> rates = rates(new RateSearch(100, Double.POSITIVE_INFINITY), 30);

        assertEquals(List.of(100.0, 50.0, 25.0), rates.subList(0, 3));
    }

    @Test
    void gives_up_on_a_server_that_sustains_nothing() {
        List<Double> rates = rates(new RateSearch(64, Double.POSITIVE_INFINITY), 0);

        assertEquals(List.of(64.0, 32.0, 16.0, 8.0, 4.0, 2.0, 1.0), rates);
    }

    @Test
    void tries_no_rate_above_the_limit() {
        assertEquals(List.of(10.0, 20.0, 25.0), rates(new RateSearch(10, 25), 1_000));
        assertEquals(List.of(5.0), rates(new RateSearch(10, 5), 1_000));
    }

    private static List<Double> rates(RateSearch search, double capacity) {
        List<Double> rates = new ArrayList<>();
        for (OptionalDouble rate = search.next(); rate.isPresent(); rate = search.next()) {
            rates.add(rate.getAsDouble());
            search.record(rate.getAsDouble(), rate.getAsDouble() <= capacity);
            assertTrue(rates.size() < 50);
        }
        return rates;
    }
}
