package chat.application.security;

import chat.domain.account.UserId;
import chat.domain.room.RoomId;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Limits typing notifications per user in a room, and per room. Thread-safe. */
public final class TypingLimits {
    // When many users type in one room, showing a few of them is enough.
    private static final int MAX_PER_ROOM_AND_SECOND = 10;

    private final RateLimiter<TypingUser> perUser;
    private final RateLimiter<RoomId> rooms;

    private record TypingUser(RoomId room, UserId user) {}

    private TypingLimits(RateLimiter<TypingUser> perUser, RateLimiter<RoomId> rooms) {
        this.perUser = perUser;
        this.rooms = rooms;
    }

    /**
     * @param rate of one user in one room; unlimited lifts the limit of the room, too
     * @param ticker a monotonic clock in nanoseconds with any origin
     * @return limits that have counted nothing yet
     */
    public static TypingLimits of(Rate rate, LongSupplier ticker) {
        Rate inOneRoom = new Rate(rate.unlimited() ? 0 : MAX_PER_ROOM_AND_SECOND, Duration.ofSeconds(1));
        return new TypingLimits(new RateLimiter<>(rate, ticker), new RateLimiter<>(inOneRoom, ticker));
    }

    /**
     * Counts a notification.
     *
     * @return false if a limit is exceeded
     */
    public boolean tryAcquire(RoomId room, UserId user) {
        return perUser.tryAcquire(new TypingUser(room, user)) && rooms.tryAcquire(room);
    }

    /** Removes the latest notification of the user from the counts. */
    public void refund(RoomId room, UserId user) {
        perUser.refund(new TypingUser(room, user));
        rooms.refund(room);
    }
}
