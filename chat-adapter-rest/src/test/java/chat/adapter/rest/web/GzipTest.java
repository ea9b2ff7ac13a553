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
    void is_used_only_if_the_client_accepts_it(String accepted, boolean expected) {
        assertEquals(expected, Gzip.isAccepted(accepted));
    }

    @Test
    void is_not_used_without_an_accept_encoding_header() {
        assertFalse(Gzip.isAccepted(null));
    }
}
