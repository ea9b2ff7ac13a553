package chat.domain.port;

import chat.domain.message.Changes;
import chat.domain.message.Epoch;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Page;
import chat.domain.message.Reaction;
import chat.domain.message.Revision;
import chat.domain.message.Window;
import chat.domain.message.Written;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the rooms' logs hold, to read. A deleted room has none. */
public interface History {
    /** How many rows are looked at in one go for what somebody wrote. */
    int LOOKED_AT = 2_000;

    /** A part of a room's log; the empty page of revision 0 for a room that is not there. */
    Page page(RoomId room, Window window);

    /**
     * What changed after that revision, as far as {@value Changes#REACH} revisions and {@value Changes#MAX_ROWS} rows;
     * nothing where it is the head or beyond. Read in one go with whether the reader is a member, so that nobody gets a
     * change that came after their leaving. Empty for a room that is not there.
     */
    Optional<Changes> changes(RoomId room, UserId reader, Revision since);

    Optional<Message> find(MessageId id);

    /** Those of them that are there, in any order. */
    List<Message> findAll(Collection<MessageId> ids);

    /** Everybody's reactions to a message: all their users, in the order in which each was first given. */
    List<Reaction> reactions(MessageId id);

    /**
     * What that person wrote in all rooms and did not delete, behind that place and in the order of their ids: as much as
     * is among the next {@value #LOOKED_AT} rows of anybody.
     *
     * @param from 0 for the beginning
     */
    Written writtenBy(UserId author, long from);

    /** The name of this database. */
    Epoch epoch();
}
