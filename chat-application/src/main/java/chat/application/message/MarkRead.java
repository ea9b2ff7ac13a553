package chat.application.message;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.port.ReadMarkers;
import chat.domain.room.RoomId;

/** Advances a member's read marker; never moves it back. */
public final class MarkRead {
    private final ReadMarkers readMarkers;
    private final RateLimiter<UserId> markers;

    public MarkRead(ReadMarkers readMarkers, RateLimiter<UserId> markers) {
        this.readMarkers = readMarkers;
        this.markers = markers;
    }

    /** @param seq the last row that was read; values beyond the newest row count as the newest */
    public record Command(RoomId room, UserId actor, long seq) {}

    /** @throws chat.domain.ChatException {@code rate_limited}, {@code room_not_found} or {@code not_a_member} */
    public void handle(Command command) {
        markers.acquire(command.actor());
        readMarkers.move(
                command.room(), command.actor(), (current, newest) -> current.advanceTo(command.seq(), newest));
    }
}
