package chat.application.security;

import chat.domain.account.UserId;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The rate limiters, shared by all use cases that the same limit applies to.
 *
 * @param sends new messages
 * @param messageChanges edits, deletions, reactions and pins
 * @param logIns wrong passwords
 * @param links wrong invitation and reset links
 */
public record RateLimiters(
        RateLimiter<UserId> sends,
        RateLimiter<UserId> messageChanges,
        RateLimiter<UserId> writes,
        RateLimiter<UserId> markers,
        RateLimiter<UserId> syncs,
        RateLimiter<UserId> pings,
        RateLimiter<UserId> rooms,
        RateLimiter<UserId> invitations,
        TypingLimits typing,
        RateLimiter<String> logIns,
        RateLimiter<String> registrations,
        LinkRateLimit links) {

    /**
     * @param sendRate supplies the current rate of new messages and of their changes
     * @param ticker a monotonic clock in nanoseconds with any origin, as {@link System#nanoTime}
     * @return limiters that have counted nothing yet
     */
    public static RateLimiters of(Rates rates, Supplier<Rate> sendRate, LongSupplier ticker) {
        UserRates users = rates.users();
        return new RateLimiters(
                new RateLimiter<>(sendRate, ticker),
                new RateLimiter<>(sendRate, ticker),
                new RateLimiter<>(users.writes(), ticker),
                new RateLimiter<>(users.markers(), ticker),
                new RateLimiter<>(users.syncs(), ticker),
                new RateLimiter<>(users.pings(), ticker),
                new RateLimiter<>(rates.rooms(), ticker),
                new RateLimiter<>(rates.invitations(), ticker),
                TypingLimits.of(rates.typing(), ticker),
                new RateLimiter<>(rates.logIns(), ticker),
                new RateLimiter<>(rates.registrations(), ticker),
                new LinkRateLimit(new RateLimiter<>(rates.logIns(), ticker)));
    }
}
