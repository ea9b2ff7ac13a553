package chat.application.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OriginsTest {
    private final Origins anywhere = new Origins(Optional.empty(), Set.of());
    private final Origins at = new Origins(Optional.of("https://Chat.example.org/"), Set.of("http://127.0.0.1:5173"));

    @Test
    void allows_a_request_without_an_origin() {
        assertTrue(anywhere.allows(null, "http", "chat.test"));
        assertTrue(at.allows(null, "http", null));
    }

    @ParameterizedTest
    @CsvSource({
        "http://chat.test, http, chat.test",
        "http://chat.test:80, http, chat.test",
        "http://chat.test, http, chat.test:80",
        "https://chat.test, https, chat.test:443",
        "HTTP://Chat.Test, http, CHAT.test",
        "http://localhost:8000, http, localhost:8000",
        "http://[::1]:8000, http, [::1]:8000"
    })
    void without_a_public_url_the_origin_must_match_the_host(String origin, String scheme, String host) {
        assertTrue(anywhere.allows(origin, scheme, host));
    }

    @ParameterizedTest
    @CsvSource({
        "https://chat.test, http, chat.test",
        "http://chat.test:8000, http, chat.test",
        "http://chat.test, http, chat.test:443",
        "http://evil.test, http, chat.test",
        "http://chat.test.evil.test, http, chat.test",
        "http://chat.test/, http, chat.test",
        "http://evil.test@chat.test, http, chat.test",
        "ftp://chat.test, ftp, chat.test",
        "null, http, chat.test",
        "null, http, null",
        "'', http, chat.test",
        "http://, http, ''"
    })
    void refuses_any_other_origin(String origin, String scheme, String host) {
        assertFalse(anywhere.allows(origin, scheme, host));
    }

    @Test
    void a_missing_host_matches_no_origin() {
        assertFalse(anywhere.allows("http://chat.test", "http", null));
    }

    @Test
    void with_a_public_url_the_origin_must_match_the_url() {
        assertTrue(at.allows("https://chat.example.org", "http", "10.0.0.7:8000"));
        assertFalse(at.allows("http://10.0.0.7:8000", "http", "10.0.0.7:8000"));
        assertFalse(at.allows("http://chat.example.org", "http", "chat.example.org"));
    }

    @Test
    void allows_further_configured_origins() {
        assertTrue(at.allows("http://127.0.0.1:5173", "http", "10.0.0.7"));
        assertFalse(at.allows("http://127.0.0.1:5174", "http", "10.0.0.7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat.example.org", "ws://chat.example.org", "https://", ""})
    void refuses_an_invalid_public_url(String url) {
        assertThrows(IllegalArgumentException.class, () -> new Origins(Optional.of(url), Set.of()));
    }
}
