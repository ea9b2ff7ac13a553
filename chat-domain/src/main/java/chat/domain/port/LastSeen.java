package chat.domain.port;

import chat.domain.account.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Stores when users were last seen, to about a minute. Each call is one transaction. */
public interface LastSeen {

    /** Records that these users were seen at that time. Never moves a stored time back; ignores unknown users. */
    void record(Set<UserId> users, Instant time);

    /** @return when each of these users was last seen, without users who never were */
    Map<UserId, Instant> findAll(Collection<UserId> users);
}
