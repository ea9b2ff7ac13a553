package chat.application.message;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.port.ReadMarkers;
import chat.domain.room.RoomId;

/** Notes how far a member has read; it never goes back. */
public final class MarkRead {
    private final ReadMarkers readMarkers;
    private final RateLimiter<UserId> markers;

    public MarkRead(ReadMarkers readMarkers, RateLimiter<UserId> markers) {
        this.readMarkers = readMarkers;
        this.markers = markers;
    }

    /** @param seq the last row that was seen; beyond the newest counts as the newest */
    public record Command(RoomId room, UserId actor, long seq) {}

    /** Refuses with {@code rate_limited}, {@code room_not_found} or {@code not_a_member}. */
    public void handle(Command command) {
        markers.acquire(command.actor());
        readMarkers.move(
                command.room(), command.actor(), (current, newest) -> current.advanceTo(command.seq(), newest));
    }
}
