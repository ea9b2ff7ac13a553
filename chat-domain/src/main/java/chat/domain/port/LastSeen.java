package chat.domain.port;

import chat.domain.account.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** When people were here last, to the minute or so. Each call is one transaction. */
public interface LastSeen {

    /** Notes that these were here then; an earlier moment than the one noted changes nothing. Unknown ones are ignored. */
    void record(Set<UserId> users, Instant then);

    /** When each of them was; without those who never were. */
    Map<UserId, Instant> findAll(Collection<UserId> users);
}
