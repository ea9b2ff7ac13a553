package chat.bootstrap.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UriValidatorTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/rooms/1", "/r/%C5%BC", "/a%2fb", "/~x;y=z", "before=5&limit=1", "*", "/%00"})
    void accepts_valid_uris(String address) {
        assertTrue(UriValidator.isValid(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/<b>", "/{room}", "/a|b", "/a\\b", "/é", "/%", "/%z1", "/%1", "/%ff%fe", "/a b", "/\u0001"})
    void refuses_characters_and_escapes_that_parsers_may_read_differently(String address) {
        assertFalse(UriValidator.isValid(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rooms/1;--/messages", "/me;x=1", "/;a=b", ";", "/rooms/7;", "/rooms;/7"})
    void refuses_matrix_parameters_in_a_path(String path) {
        assertFalse(UriValidator.isPath(path));
    }

    @Test
    void accepts_an_escaped_semicolon_in_a_path() {
        assertTrue(UriValidator.isPath("/r/a%3Bb"));
    }

    @Test
    void accepts_a_missing_uri_and_host() {
        assertTrue(UriValidator.isValid(null));
        assertTrue(UriValidator.isHost(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8000", "127.0.0.1", "[::1]:8000", "chat.example.org"})
    void accepts_valid_hosts(String host) {
        assertTrue(UriValidator.isHost(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "127.0.-.1:80", "a:b", "a:99999", "a/b", "[::1", "user@host"})
    void refuses_invalid_hosts(String host) {
        assertFalse(UriValidator.isHost(host));
    }
}
