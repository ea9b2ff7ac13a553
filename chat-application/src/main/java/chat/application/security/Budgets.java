package chat.application.security;

import java.time.Duration;

/**
 * How often one user may do what has no limit of its own, over all sockets and HTTP. No person comes near; a program that
 * goes on without a pause is stopped.
 *
 * @param writes changes of rooms, memberships, roles, bans, profiles, sessions, invitations and settings
 * @param markers read and unread marks
 * @param syncs requests to catch up on a socket
 * @param pings pings, and what a socket says of its user's presence
 */
public record Budgets(Rate writes, Rate markers, Rate syncs, Rate pings) {
    private static final Duration WINDOW = Duration.ofSeconds(10);

    public static final Budgets DEFAULT = of(30, 100, 100, 100);
    public static final Budgets UNLIMITED = of(0, 0, 0, 0);

    private static Budgets of(int writes, int markers, int syncs, int pings) {
        return new Budgets(
                new Rate(writes, WINDOW), new Rate(markers, WINDOW), new Rate(syncs, WINDOW), new Rate(pings, WINDOW));
    }
}
