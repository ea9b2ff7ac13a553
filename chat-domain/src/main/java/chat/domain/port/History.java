package chat.domain.port;

import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Page;
import chat.domain.message.Window;
import chat.domain.room.RoomId;
import java.util.Optional;

/** What the rooms' logs hold, to read. A deleted room has none. */
public interface History {

    /** A part of a room's log; the empty page of revision 0 for a room that is not there. */
    Page page(RoomId room, Window window);

    Optional<Message> find(MessageId id);
}
