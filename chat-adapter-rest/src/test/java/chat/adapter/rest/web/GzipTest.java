package chat.adapter.rest.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GzipTest {
    @ParameterizedTest
    @CsvSource({
        "gzip, true",
        "'gzip, deflate, br, zstd', true",
        "GZIP, true",
        "gzip;q=0.5, true",
        "gzip ; q=1, true",
        "gzip;q=0, false",
        "gzip; q=0.000, false",
        "br, false",
        "xgzip, false",
        "'', false",
        "'gzip;q=0, br', false"
    })
    void is_given_to_those_who_take_it(String accepted, boolean welcome) {
        assertEquals(welcome, Gzip.isAccepted(accepted));
    }

    @Test
    void is_not_given_to_those_who_say_nothing() {
        assertFalse(Gzip.isAccepted(null));
    }
}
