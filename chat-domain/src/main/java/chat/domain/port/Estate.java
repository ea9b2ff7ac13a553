package chat.domain.port;

import chat.domain.audit.Recorded;
import chat.domain.room.Tally;
import java.util.List;

/** What only administrators look at. Each call is one transaction. */
public interface Estate {
    /** All public and private rooms, by name; no direct ones. */
    List<Tally> rooms();

    /**
     * What is on record, the newest first.
     *
     * @param before only what has a lower number
     */
    List<Recorded> audit(long before, int limit);
}
