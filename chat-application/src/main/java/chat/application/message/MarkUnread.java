package chat.application.message;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.membership.ReadMarker;
import chat.domain.port.ReadMarkers;
import chat.domain.room.RoomId;

/** Moves a member's read marker back, so that the rows from a given one on are unread. */
public final class MarkUnread {
    private final ReadMarkers readMarkers;
    private final RateLimiter<UserId> markers;

    public MarkUnread(ReadMarkers readMarkers, RateLimiter<UserId> markers) {
        this.readMarkers = readMarkers;
        this.markers = markers;
    }

    /** @param seq the first row that will be unread */
    public record Command(RoomId room, UserId actor, long seq) {}

    /** @throws chat.domain.ChatException {@code rate_limited}, {@code room_not_found} or {@code not_a_member} */
    public void handle(Command command) {
        markers.acquire(command.actor());
        readMarkers.move(
                command.room(), command.actor(), (current, newest) -> ReadMarker.before(command.seq(), newest));
    }
}
