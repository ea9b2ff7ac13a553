package chat.domain.port;

import chat.domain.account.UserId;
import chat.domain.presence.Availability;
import java.time.Instant;
import java.util.Map;

/**
 * Stores the availability of users in memory, across all nodes of the server. A node leases the availability of its own
 * users and renews the leases, so the state of a lost node expires by itself. Each node has its own port. The times are
 * those of one clock, which is not that of the wall: a step of the wall clock must neither end nor extend a lease.
 */
public interface Presence {

    /**
     * Leases the availability of users with connections to this node; replaces the node's previous leases of these
     * users. A user whose last connection closed gets one last, short lease.
     *
     * @param states the availability of each user on this node
     * @param until when the leases end
     */
    void renew(Map<UserId, Availability> states, Instant until);

    /**
     * Reads whose availability has changed since this node last asked. The cost depends on the number of changes, not
     * on the number of users.
     *
     * @return the most present availability of each such user among the leases of all nodes
     */
    Map<UserId, Availability> pollChanges(Instant now);
}
