package chat.application.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressKeyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001:db8:0:7:ffff:ffff:ffff:ffff",
                "2001:0DB8:0:7::2",
                "[2001:db8:0:7::3]",
                "[2001:db8:0:7::3]:4711",
                "2001:db8:0:7::1%eth0"
            })
    void is_the_same_for_all_addresses_of_an_ipv6_64_network(String address) {
        assertEquals(AddressKey.of("2001:db8:0:7::1"), AddressKey.of(address));
    }

    @Test
    void differs_between_two_ipv6_64_networks() {
        assertNotEquals(AddressKey.of("2001:db8:0:7::1"), AddressKey.of("2001:db8:0:8::1"));
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7, 198.51.100.7",
        "::ffff:198.51.100.7, 198.51.100.7",
        "::ffff:c633:6407, 198.51.100.7",
        "198.51.100.7:4711, 198.51.100.7",
        "unknown, unknown",
        "a:b:x, a:b:x",
        "1:2, 1:2",
        ".:., .:.",
        "'', ''"
    })
    void is_the_ipv4_address_or_any_other_text_itself(String address, String key) {
        assertEquals(key, AddressKey.of(address));
    }
}
