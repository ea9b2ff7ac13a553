package chat.bootstrap.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.junit.jupiter.api.Test;

class ClientAddressesTest {
    private final InetAddress proxy = InetAddress.getByAddress(new byte[] {10, 0, 0, 7});
    private final InetAddress stranger = InetAddress.getByAddress(new byte[] {10, 0, 0, 9});
    private final ClientAddresses addresses =
            new ClientAddresses(Set.of(InetAddress.getByAddress(new byte[] {10, 0, 0, 7})));

    ClientAddressesTest() throws UnknownHostException {}

    @Test
    void ignores_the_header_of_a_peer_that_is_no_proxy() {
        assertEquals("10.0.0.9", addresses.of(forwarded("198.51.100.1"), stranger));
    }

    @Test
    void uses_the_address_of_a_proxy_that_sends_no_header() {
        assertEquals("10.0.0.7", addresses.of(forwarded(), proxy));
    }

    @Test
    void uses_only_the_last_address_in_the_headers() {
        assertEquals("198.51.100.1", addresses.of(forwarded("10.0.0.1, 198.51.100.1"), proxy));
        assertEquals("198.51.100.1", addresses.of(forwarded("10.0.0.1", "10.0.0.2,198.51.100.1"), proxy));
    }

    private static HttpRequestPacket forwarded(String... headers) {
        HttpRequestPacket request = HttpRequestPacket.builder()
                .method(Method.GET)
                .uri("/")
                .protocol(Protocol.HTTP_1_1)
                .build();
        for (String header : headers) {
            request.getHeaders().addValue("X-Forwarded-For").setString(header);
        }
        return request;
    }
}
