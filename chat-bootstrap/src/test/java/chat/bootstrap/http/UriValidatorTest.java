package chat.bootstrap.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UriValidatorTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/rooms/1", "/r/%C5%BC", "/a%2fb", "/~x;y=z", "before=5&limit=1", "*", "/%00"})
    void takes_what_is_spelled_as_it_should_be(String address) {
        assertTrue(UriValidator.isValid(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/<b>", "/{room}", "/a|b", "/a\\b", "/é", "/%", "/%z1", "/%1", "/%ff%fe", "/a b", "/\u0001"})
    void refuses_what_two_readers_may_read_differently(String address) {
        assertFalse(UriValidator.isValid(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rooms/1;--/messages", "/me;x=1", "/;a=b", ";", "/rooms/7;", "/rooms;/7"})
    void refuses_matrix_parameters_in_a_path(String path) {
        assertFalse(UriValidator.isPath(path));
    }

    @Test
    void takes_an_escaped_semicolon_as_a_part_of_a_name() {
        assertTrue(UriValidator.isPath("/r/a%3Bb"));
    }

    @Test
    void nothing_is_plain() {
        assertTrue(UriValidator.isValid(null));
        assertTrue(UriValidator.isHost(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8000", "127.0.0.1", "[::1]:8000", "chat.example.org"})
    void takes_hosts(String host) {
        assertTrue(UriValidator.isHost(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "127.0.-.1:80", "a:b", "a:99999", "a/b", "[::1", "user@host"})
    void refuses_what_is_no_host(String host) {
        assertFalse(UriValidator.isHost(host));
    }
}
