package chat.domain.room;

import chat.domain.user.UserId;
import java.time.Instant;

/** A room that somebody wants to make; not a direct one, which is found rather than made. */
public record Founding(RoomName name, Topic topic, Visibility visibility, UserId by, Instant at) {}
