package chat.domain.room;

import chat.domain.account.UserId;
import java.time.Instant;

/** A room that somebody wants to make; not a direct one, which is found rather than made. */
public record NewRoom(RoomName name, Topic topic, Visibility visibility, UserId actor, Instant at) {}
