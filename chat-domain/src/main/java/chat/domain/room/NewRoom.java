package chat.domain.room;

import chat.domain.account.UserId;
import java.time.Instant;

/** A request to create a public or private room. */
public record NewRoom(RoomName name, Topic topic, Visibility visibility, UserId actor, Instant at) {}
