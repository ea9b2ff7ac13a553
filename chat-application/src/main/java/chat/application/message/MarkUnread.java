package chat.application.message;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.membership.ReadMarker;
import chat.domain.port.ReadMarkers;
import chat.domain.room.RoomId;

/** Lets a member read a room again from some row on. */
public final class MarkUnread {
    private final ReadMarkers readMarkers;
    private final RateLimiter<UserId> markers;

    public MarkUnread(ReadMarkers readMarkers, RateLimiter<UserId> markers) {
        this.readMarkers = readMarkers;
        this.markers = markers;
    }

    /** @param seq the first row that shall be unread */
    public record Command(RoomId room, UserId actor, long seq) {}

    /** Refuses with {@code rate_limited}, {@code room_not_found} or {@code not_a_member}. */
    public void handle(Command command) {
        markers.acquire(command.actor());
        readMarkers.move(
                command.room(), command.actor(), (current, newest) -> ReadMarker.before(command.seq(), newest));
    }
}
