package chat.application.message;

import chat.domain.message.ChangeSet;
import chat.domain.message.Epoch;
import chat.domain.message.Revision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a room since some revision.
 *
 * @param epoch the name of the database whose revisions these are
 * @param revision how far this reaches
 * @param more whether there are later changes: ask again from {@code revision}
 * @param reset true where what was known is of no use any more: drop it and read the newest page; else absent
 * @param messages each changed row once, as it is now, by revision
 */
public record ChangesView(
        String epoch, long revision, boolean more, @Nullable Boolean reset, List<MessageView> messages) {

    public static ChangesView of(Epoch epoch, ChangeSet changes) {
        return new ChangesView(
                epoch.value(),
                changes.revision().value(),
                changes.more(),
                null,
                changes.messages().stream().map(MessageView::of).toList());
    }

    /** Tells to begin anew. */
    public static ChangesView reset(Epoch epoch, Revision head) {
        return new ChangesView(epoch.value(), head.value(), false, true, List.of());
    }
}
