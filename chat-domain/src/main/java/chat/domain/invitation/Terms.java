package chat.domain.invitation;

import static chat.domain.error.ErrorCode.BAD_REQUEST;

import chat.domain.error.ChatException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long an invitation holds, and for how many.
 *
 * @param expiresAt empty for never
 * @param uses empty for as many as come
 */
public record Terms(Optional<Instant> expiresAt, Optional<Integer> uses) {
    private static final int WEEK = 168;
    private static final int MOST_HOURS = 8_760;
    private static final int MOST_USES = 1_000;

    /**
     * Refuses with {@code bad_request} what is out of bounds.
     *
     * @param hours from now on; 0 for always, empty for a week
     */
    public static Terms of(Optional<Integer> hours, Optional<Integer> uses, Instant now) {
        int lasting = within("expires_in_hours", hours.orElse(WEEK), 0, MOST_HOURS);
        uses.ifPresent(count -> within("uses", count, 1, MOST_USES));
        Optional<Instant> end = lasting == 0 ? Optional.empty() : Optional.of(now.plus(Duration.ofHours(lasting)));
        return new Terms(end, uses);
    }

    private static int within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw ChatException.field(BAD_REQUEST, field, "invalid", field + " is from " + least + " to " + most + ".");
        }
        return value;
    }

    boolean isOver(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }
}
