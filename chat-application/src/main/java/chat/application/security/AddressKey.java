package chat.application.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a limit counts a client's address by. An IPv6 client is counted by its /64, as that is the least that one
 * subscriber gets (RFC 6177) and all its addresses are theirs; an IPv4-mapped one counts as IPv4.
 */
public final class AddressKey {
    private static final int NETWORK_BYTES = 8;
    // An address with or without brackets, zone and port; nothing in it can be a name, which would be looked up.
    private static final Pattern IPV6 =
            Pattern.compile("\\[?([0-9A-Fa-f:][0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:%[^\\]]*)?(?:](?::[0-9]+)?)?");
    private static final Pattern IPV4_WITH_PORT = Pattern.compile("((?:[0-9]{1,3}\\.){3}[0-9]{1,3}):[0-9]+");

    private AddressKey() {}

    /**
     * Never looks up a name.
     *
     * @param address as the connection or a proxy tells it
     * @return the key; what is no address is its own
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
            InetAddress parsed = InetAddress.getByName(literal);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException malformed) {
            return address;
        }
    }
}
