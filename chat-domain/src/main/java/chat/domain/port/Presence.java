package chat.domain.port;

import chat.domain.account.UserId;
import chat.domain.presence.Availability;
import java.time.Instant;
import java.util.Map;

/**
 * Who is there, over all nodes of the server; kept for a while and never stored. A node leases what its own people do and
 * renews that, so what a lost node said lapses by itself. Each node has a port of its own.
 */
public interface Presence {

    /**
     * What people do by this node's sockets, until then; replaces what this node said of them before. Who is told to go
     * soon is leased for a last short while.
     */
    void renew(Map<UserId, Availability> doing, Instant until);

    /**
     * Those who do something else now than when this node asked last, by the most present of all nodes' leases. Costs as
     * much as there is to tell, not as there are people.
     */
    Map<UserId, Availability> pollChanges(Instant now);
}
