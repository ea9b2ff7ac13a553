package chat.domain.invitation;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long an invitation holds, and for how many.
 *
 * @param expiresAt empty for never
 * @param maxUses empty for as many as come
 */
public record InvitationLimits(Optional<Instant> expiresAt, Optional<Integer> maxUses) {
    private static final int DEFAULT_HOURS = 168;
    private static final int MAX_HOURS = 8_760;
    private static final int MAX_USES = 1_000;

    /**
     * Refuses with {@code bad_request} what is out of bounds.
     *
     * @param hours from now on; 0 for always, empty for a week
     */
    public static InvitationLimits of(Optional<Integer> hours, Optional<Integer> uses, Instant now) {
        int lasting = requireInRange("expires_in_hours", hours.orElse(DEFAULT_HOURS), 0, MAX_HOURS);
        uses.ifPresent(count -> requireInRange("uses", count, 1, MAX_USES));
        Optional<Instant> end = lasting == 0 ? Optional.empty() : Optional.of(now.plus(Duration.ofHours(lasting)));
        return new InvitationLimits(end, uses);
    }

    private static int requireInRange(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw ChatException.forField(
                    BAD_REQUEST, field, "invalid", field + " is from " + least + " to " + most + ".");
        }
        return value;
    }

    boolean isExpired(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }
}
