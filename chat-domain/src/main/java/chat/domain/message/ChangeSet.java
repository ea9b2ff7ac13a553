package chat.domain.message;

import java.util.List;

/**
 * What changed in a room's log since some revision: each changed row once, as it is now.
 *
 * @param messages ascending by revision
 * @param revision how far they reach
 * @param head the revision of the room's last change
 * @param member whether who asked was in the room when this was read
 */
public record ChangeSet(List<Message> messages, Revision revision, Revision head, boolean member) {
    /** How many revisions one reading looks at. */
    public static final int MAX_SPAN = 1_000;

    /** How many rows it gives at most. */
    public static final int MAX_ROWS = 200;

    public ChangeSet {
        messages = List.copyOf(messages);
    }

    /** Whether there are later ones. */
    public boolean more() {
        return revision.value() < head.value();
    }
}
