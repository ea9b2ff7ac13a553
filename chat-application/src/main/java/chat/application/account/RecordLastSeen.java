package chat.application.account;

import chat.domain.account.UserId;
import chat.domain.port.LastSeen;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Records when users were last seen. Runs once a minute. */
public final class RecordLastSeen {
    private static final int BATCH_SIZE = 1_000;

    private final LastSeen lastSeen;
    private final Clock clock;

    public RecordLastSeen(LastSeen lastSeen, Clock clock) {
        this.lastSeen = lastSeen;
        this.clock = clock;
    }

    /** Stores the users in batches, so that no transaction delays messages for long. */
    public void handle(Set<UserId> users) {
        Instant now = clock.instant();
        List<UserId> all = new ArrayList<>(users);
        for (int from = 0; from < all.size(); from += BATCH_SIZE) {
            lastSeen.record(Set.copyOf(all.subList(from, Math.min(from + BATCH_SIZE, all.size()))), now);
        }
    }
}
