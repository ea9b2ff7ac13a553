package chat.domain.message;

import java.util.List;

/**
 * The rows of a room's log that changed after a revision: each row once, in its current state.
 *
 * @param messages ascending by revision
 * @param revision the revision up to which the rows reach
 * @param head the revision of the room's last change
 * @param member whether the reader was a member of the room when this was read
 */
public record ChangeSet(List<Message> messages, Revision revision, Revision head, boolean member) {
    /** The maximum number of revisions that one read covers. */
    public static final int MAX_SPAN = 1_000;

    /** The maximum number of rows that one read returns. */
    public static final int MAX_ROWS = 200;

    public ChangeSet {
        messages = List.copyOf(messages);
    }

    /** @return whether there are later changes */
    public boolean more() {
        return revision.value() < head.value();
    }
}
