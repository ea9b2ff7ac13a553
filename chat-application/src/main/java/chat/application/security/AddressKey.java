package chat.application.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Derives the key by which rate limits count a client address. An IPv6 client is counted by its /64, the smallest
 * network that one subscriber gets (RFC 6177), since all its addresses belong to that subscriber; an IPv4-mapped
 * address counts as IPv4.
 */
public final class AddressKey {
    private static final int NETWORK_BYTES = 8;
    // An address with or without brackets, zone and port. It cannot match a host name, which would cause a DNS look-up.
    private static final Pattern IPV6 =
            Pattern.compile("\\[?([0-9A-Fa-f:][0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:%[^\\]]*)?(?:](?::[0-9]+)?)?");
    private static final Pattern IPV4_WITH_PORT = Pattern.compile("((?:[0-9]{1,3}\\.){3}[0-9]{1,3}):[0-9]+");

    private AddressKey() {}

    /**
     * Computes the key without a DNS look-up.
     *
     * @param address the address that the connection or a proxy reports
     * @return the key; text that is no address is its own key
     */
    public static String of(String address) {
        Matcher ipv4 = IPV4_WITH_PORT.matcher(address);
        if (ipv4.matches()) {
            return ipv4.group(1);
        }
        Matcher ipv6 = IPV6.matcher(address);
        return ipv6.matches() ? network(ipv6.group(1), address) : address;
    }

    private static String network(String literal, String address) {
        try {
            InetAddress inetAddress = InetAddress.getByName(literal);
            return inetAddress instanceof Inet6Address
                    ? HexFormat.of().formatHex(inetAddress.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : inetAddress.getHostAddress();
        } catch (UnknownHostException malformed) {
            return address;
        }
    }
}
