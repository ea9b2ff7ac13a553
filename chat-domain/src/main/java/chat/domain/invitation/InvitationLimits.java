package chat.domain.invitation;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long and how often an invitation can be used.
 *
 * @param expiresAt when it expires; empty for never
 * @param maxUses the maximum number of uses; empty for no limit
 */
public record InvitationLimits(Optional<Instant> expiresAt, Optional<Integer> maxUses) {
    private static final int DEFAULT_HOURS = 168;
    private static final int MAX_HOURS = 8_760;
    private static final int MAX_USES = 1_000;

    /**
     * Creates limits from the values of a request.
     *
     * @param hours the lifetime in hours, 0 to 8760; 0 for no expiry, empty for a week
     * @param uses the maximum number of uses, 1 to 1000; empty for no limit
     * @throws ChatException {@code bad_request} if a value is out of range
     */
    public static InvitationLimits of(Optional<Integer> hours, Optional<Integer> uses, Instant now) {
        int expiryHours = requireInRange("expires_in_hours", hours.orElse(DEFAULT_HOURS), 0, MAX_HOURS);
        uses.ifPresent(count -> requireInRange("uses", count, 1, MAX_USES));
        Optional<Instant> end =
                expiryHours == 0 ? Optional.empty() : Optional.of(now.plus(Duration.ofHours(expiryHours)));
        return new InvitationLimits(end, uses);
    }

    private static int requireInRange(String field, int value, int min, int max) {
        if (value < min || value > max) {
            throw ChatException.forField(
                    BAD_REQUEST, field, "invalid", field + " must be from " + min + " to " + max + ".");
        }
        return value;
    }

    boolean isExpired(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }
}
