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
import java.util.List;
import java.util.Optional;

/** Reads the logs of the rooms. A deleted room has no log. */
public interface History {
    /** The maximum number of rows that one {@link #findByAuthor} call scans. */
    int MAX_SCANNED = 2_000;

    /** @return a page of the room's log; an empty page with revision 0 if the room does not exist */
    MessagePage page(RoomId room, PageRequest pageRequest);

    /**
     * Returns a number by which a cached page is recognised as outdated: it is another one after each change of what
     * pages of the room show, before the call that makes the change returns. A page that was read after the number is
     * current as long as the number is the same. Takes no time to speak of.
     */
    long version(RoomId room);

    /**
     * Reads the rows that changed after a revision, from at most {@value ChangeSet#MAX_SPAN} revisions and at most
     * {@value ChangeSet#MAX_ROWS} rows. The reader's membership is read in the same snapshot, so that a user who left
     * receives no later change.
     *
     * @param since the last revision that the reader knows
     * @return the changes, without rows if {@code since} is the head or beyond it; empty if the room does not exist
     */
    Optional<ChangeSet> changes(RoomId room, UserId reader, Revision since);

    /** @return the row with this id; empty if it does not exist */
    Optional<Message> find(MessageId id);

    /** @return all reactions to a message with all their users, ordered by when each emoji was first used */
    List<Reaction> reactions(MessageId id);

    /**
     * Reads the undeleted messages of a user in all rooms, in the order of their ids. One call scans at most {@value
     * #MAX_SCANNED} rows of any author.
     *
     * @param from where to start; 0 for the beginning
     * @return the messages found, and where the next page starts
     */
    AuthoredPage findByAuthor(UserId author, long from);

    /** @return the identifier of this database */
    Epoch epoch();
}
