package chat.domain.port;

import chat.domain.account.UserId;
import chat.domain.message.AuthoredPage;
import chat.domain.message.ChangeSet;
import chat.domain.message.Epoch;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.MessagePage;
import chat.domain.message.PageRequest;
import chat.domain.message.Reaction;
import chat.domain.message.Revision;
import chat.domain.room.RoomId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the rooms' logs hold, to read. A deleted room has none. */
public interface History {
    /** How many rows are looked at in one go for what somebody wrote. */
    int MAX_SCANNED = 2_000;

    /** A part of a room's log; the empty page of revision 0 for a room that is not there. */
    MessagePage page(RoomId room, PageRequest pageRequest);

    /**
     * What changed after that revision, as far as {@value ChangeSet#MAX_SPAN} revisions and {@value ChangeSet#MAX_ROWS} rows;
     * nothing where it is the head or beyond. Read in one go with whether the reader is a member, so that nobody gets a
     * change that came after their leaving. Empty for a room that is not there.
     */
    Optional<ChangeSet> changes(RoomId room, UserId reader, Revision since);

    Optional<Message> find(MessageId id);

    /** Those of them that are there, in any order. */
    List<Message> findAll(Collection<MessageId> ids);

    /** Everybody's reactions to a message: all their users, in the order in which each was first given. */
    List<Reaction> reactions(MessageId id);

    /**
     * What that person wrote in all rooms and did not delete, behind that place and in the order of their ids: as much as
     * is among the next {@value #MAX_SCANNED} rows of anybody.
     *
     * @param from 0 for the beginning
     */
    AuthoredPage findByAuthor(UserId author, long from);

    /** The name of this database. */
    Epoch epoch();
}
