package chat.adapter.websocket.fake;

import chat.domain.member.Handling;
import chat.domain.member.Standing;
import chat.domain.message.Amendment;
import chat.domain.message.Draft;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Posted;
import chat.domain.message.Posting;
import chat.domain.port.RoomLog;
import chat.domain.room.Governance;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.user.UserId;
import java.time.Instant;

/** A log whose disk is full. */
public final class BrokenLog implements RoomLog {
    @Override
    public Room open(RoomName name, Topic topic, UserId by, Instant now) {
        throw new IllegalStateException("disk full");
    }

    @Override
    public Posted post(Posting posting, Rule<Standing, Draft> rule) {
        throw new IllegalStateException("disk full");
    }

    @Override
    public Message amend(MessageId message, UserId by, Rule<Handling, Amendment> rule) {
        throw new IllegalStateException("disk full");
    }

    @Override
    public Room govern(RoomId room, UserId by, Rule<Standing, Governance> rule) {
        throw new IllegalStateException("disk full");
    }
}
