package chat.application.security;

import java.time.Duration;

/**
 * Rate limits per user for operations without a limit of their own, over all connections and HTTP. People stay far
 * below them; only programs in a loop reach them.
 *
 * @param writes changes of rooms, memberships, roles, bans, profiles, sessions, invitations and settings
 * @param markers read and unread markers
 * @param syncs catch-up requests on a connection
 * @param pings pings, and presence reports of connections
 */
public record UserRates(Rate writes, Rate markers, Rate syncs, Rate pings) {
    private static final Duration WINDOW = Duration.ofSeconds(10);

    public static final UserRates DEFAULT = of(30, 100, 100, 100);
    public static final UserRates UNLIMITED = of(0, 0, 0, 0);

    private static UserRates of(int writes, int markers, int syncs, int pings) {
        return new UserRates(
                new Rate(writes, WINDOW), new Rate(markers, WINDOW), new Rate(syncs, WINDOW), new Rate(pings, WINDOW));
    }
}
